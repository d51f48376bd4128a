package dev.breakwater.langchain4j;

import dev.breakwater.runtime.BudgetSpentException;

/** One limit, and the amount that is spent and reserved of it. Guarded by its {@link RunBudget}. */
final class Account {

  /** No limit. */
  static final long UNLIMITED = Long.MAX_VALUE;

  private final String budget;
  private final String setting;
  private final long limit;
  private long spent;
  private long reserved;

  /**
   * Creates an account.
   *
   * @param budget the name of the note that is limited
   * @param setting the method of the builder that sets the limit
   */
  Account(String budget, String setting, long limit) {
    this.budget = budget;
    this.setting = setting;
    this.limit = limit;
  }

  /** Checks a limit that the application sets. */
  static long limit(String setting, long limit) {
    if (limit < 1) {
      throw new IllegalArgumentException(
          setting + " must be at least 1, not " + limit + ": leave it out for no limit");
    }
    return limit;
  }

  /** {@return whether an amount can be reserved now; if not, a call under way may free some} */
  boolean has(long amount) {
    return limit == UNLIMITED || spent + reserved + amount <= limit;
  }

  /** Checks that an amount can be reserved once the calls under way have ended. */
  void check(long amount, String holder) {
    if (limit != UNLIMITED && spent + amount > limit) {
      throw new BudgetSpentException(
          String.format(
              "%s has spent %,d of %,d %s, and its next call may need %,d: raise"
                  + " Agents.Builder.%s(…)",
              holder, spent, limit, budget, amount, setting),
          budget,
          limit,
          spent);
    }
  }

  void reserve(long amount) {
    reserved += amount;
  }

  void release(long amount) {
    reserved -= amount;
  }

  void spend(long amount) {
    spent += amount;
  }
}
