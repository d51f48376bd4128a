package dev.breakwater.benchmarks.load;

/**
 * What other work took of the machine while something was measured: of all that its cores could
 * have done, the part that they did and that neither this process nor one that it started can
 * account for. Only Linux tells.
 */
public final class ForeignLoad {

  /** What is measured under more than this part of the machine is to be discarded. */
  public static final double LIMIT = 0.05;

  private static final CpuTimes NOTHING = new CpuTimes(0, 0, 0);

  private final CpuTimes begin;

  private ForeignLoad(CpuTimes begin) {
    this.begin = begin;
  }

  /**
   * Begins to watch.
   *
   * @return what to ask when that which is measured has ended
   */
  public static ForeignLoad begin() {
    return new ForeignLoad(isTold() ? CpuTimes.now() : NOTHING);
  }

  /**
   * Gives whether this system tells.
   *
   * @return whether {@link #share} is a number
   */
  public static boolean isTold() {
    return CpuTimes.areTold();
  }

  /**
   * Gives the part of the machine that others took since the beginning.
   *
   * @return from 0 to 1; NaN where the system does not tell
   */
  public double share() {
    return isTold() ? share(begin, CpuTimes.now()) : Double.NaN;
  }

  /**
   * Gives the processor time of this process, and of those that it started and that have ended,
   * since the beginning.
   *
   * @return seconds, in steps of a hundredth; NaN where the system does not tell
   */
  public double ownSeconds() {
    return isTold() ? (CpuTimes.now().own() - begin.own()) / 100.0 : Double.NaN;
  }

  /** Says what is discarded, for a table. */
  public static String sentence() {
    return isTold()
        ? "Discarded is what was measured while other work took more than "
            + Math.round(100 * LIMIT)
            + " % of what all cores can do (`/proc/stat`, less `/proc/self/stat`)."
        : "Nothing was discarded: this system does not tell what other work takes of its cores.";
  }

  static double share(CpuTimes begin, CpuTimes end) {
    long capacity = end.capacity() - begin.capacity();
    long foreign = (end.busy() - begin.busy()) - (end.own() - begin.own());
    // The two files are not read at the same moment, nor is either exact to a hundredth.
    return capacity <= 0 ? 0 : Math.max(0, (double) foreign / capacity);
  }
}
