package dev.breakwater.benchmarks.report;

import java.util.Locale;

/** Figures as the tables show them. */
public final class Figures {

  private Figures() {}

  /**
   * Shows a value with three digits that say something, and none of what is before the point left
   * out.
   *
   * @param value any value
   * @return the text, as in {@code 0.0123}, {@code 1.20}, {@code 12,345}
   */
  public static String text(double value) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    double size = Math.abs(value);
    if (size < 1e-6) {
      return "0";
    }
    int decimals = Math.max(0, 2 - (int) Math.floor(Math.log10(size)));
    return String.format(Locale.ROOT, "%,." + Math.min(6, decimals) + "f", value);
  }

  /**
   * Shows how many times one value is another.
   *
   * @param value the one
   * @param of the other
   * @return the text, with two digits behind the point
   */
  public static String ratio(double value, double of) {
    double ratio = value / of;
    return Double.isFinite(ratio) ? String.format(Locale.ROOT, "%,.2f", ratio) : "–";
  }

  /**
   * Shows a ratio near one.
   *
   * @param ratio the ratio
   * @return the text, with three digits behind the point
   */
  public static String fine(double ratio) {
    return String.format(Locale.ROOT, "%,.3f", ratio);
  }

  /**
   * Shows by how much a ratio is above one.
   *
   * @param ratio the ratio
   * @return the text, as in {@code +1.3 %}
   */
  public static String percentAbove(double ratio) {
    return String.format(Locale.ROOT, "%+.1f %%", 100 * (ratio - 1));
  }
}
