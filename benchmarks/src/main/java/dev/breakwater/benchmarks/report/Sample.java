package dev.breakwater.benchmarks.report;

import java.util.Collection;

/**
 * What was measured several times. Immutable, and never empty.
 *
 * @param sorted the values, lowest first; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // made and read in this program alone
public record Sample(double[] sorted) {

  /**
   * Makes a sample.
   *
   * @param values at least one value
   * @return the sample
   * @throws IllegalArgumentException if there is no value
   */
  public static Sample of(Collection<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
    return new Sample(values.stream().mapToDouble(Double::doubleValue).sorted().toArray());
  }

  /**
   * Gives the value that as many are below as above.
   *
   * @return the middle value, or the mean of the two in the middle
   */
  public double median() {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /**
   * Gives the value that a part of the sample is not above.
   *
   * @param part from 0 to 1
   * @return the value at that rank, of those that were measured
   */
  public double quantile(double part) {
    int rank = (int) Math.ceil(part * sorted.length) - 1;
    return sorted[Math.max(0, Math.min(sorted.length - 1, rank))];
  }

  /** Gives the median with its spread, as in {@code 1.25 (1.20–1.41)}. */
  @Override
  public String toString() {
    String median = Figures.text(median());
    return sorted.length == 1
        ? median
        : median
            + " ("
            + Figures.text(sorted[0])
            + "–"
            + Figures.text(sorted[sorted.length - 1])
            + ")";
  }
}
