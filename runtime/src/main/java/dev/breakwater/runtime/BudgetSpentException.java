package dev.breakwater.runtime;

/**
 * Thrown when a budget is spent, such as one of {@link Engine.Builder#budget}. Since another
 * attempt would spend more, none is made.
 */
public final class BudgetSpentException extends RuntimeException implements PermanentFailure {

  private static final long serialVersionUID = 1;

  /** The name of the note whose sum is limited. */
  private final String budget;

  /** The limit. */
  private final double limit;

  /** The sum. */
  private final double spent;

  /**
   * Creates an exception, for libraries that keep budgets of their own.
   *
   * @param message the message: whose budget is spent, and how to raise it
   * @param budget the name of the note whose sum is limited, such as {@code cost.usd}
   * @param limit the limit
   * @param spent the sum, at least the limit unless parts of it are reserved
   */
  public BudgetSpentException(String message, String budget, double limit, double spent) {
    super(message);
    this.budget = budget;
    this.limit = limit;
    this.spent = spent;
  }

  /** {@return the name of the note whose sum is limited} */
  public String budget() {
    return budget;
  }

  /** {@return the limit} */
  public double limit() {
    return limit;
  }

  /** {@return the sum} */
  public double spent() {
    return spent;
  }
}
