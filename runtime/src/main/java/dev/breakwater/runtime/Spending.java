package dev.breakwater.runtime;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sums of the notes of one run for which the engine has budgets, attempts under way included.
 * Decimal, so that ten notes of 0.1 are 1. Safe for use by several threads.
 */
final class Spending {

  private final Map<String, Double> budgets;
  private final Map<String, BigDecimal> sums = new HashMap<>();

  Spending(Map<String, Double> budgets) {
    this.budgets = budgets;
  }

  /** Returns a limit that is valid. */
  static double checked(String name, double limit) {
    if (!(limit > 0) || Double.isInfinite(limit)) {
      throw new IllegalArgumentException(
          "the budget of " + name + " must be above zero, not " + limit);
    }
    return limit;
  }

  /** A note of an attempt has changed. */
  void changed(String name, double from, double to) {
    if (budgets.containsKey(name)) {
      add(name, BigDecimal.valueOf(to).subtract(BigDecimal.valueOf(from)));
    }
  }

  private synchronized void add(String name, BigDecimal difference) {
    sums.merge(name, difference, BigDecimal::add);
  }

  /** {@return the exception for a budget that is spent; null if all have something left} */
  synchronized @Nullable BudgetSpentException spent() {
    for (Map.Entry<String, Double> budget : budgets.entrySet()) {
      BigDecimal limit = BigDecimal.valueOf(budget.getValue());
      BigDecimal sum = sums.getOrDefault(budget.getKey(), BigDecimal.ZERO);
      if (sum.compareTo(limit) >= 0) {
        return exception(budget.getKey(), limit, sum);
      }
    }
    return null;
  }

  private static BudgetSpentException exception(String name, BigDecimal limit, BigDecimal sum) {
    return new BudgetSpentException(
        String.format(
            "the run has spent %s of its budget of %s %s, so no further attempt starts: raise"
                + " Engine.Builder.budget(\"%s\", …), or narrow the work of the tasks",
            plain(sum), plain(limit), name, name),
        name,
        limit.doubleValue(),
        sum.doubleValue());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
