package dev.breakwater.benchmarks.analysis;

/** Has a search give up that would take too long. For one thread. */
final class Deadline {

  /** Not an error, so without a trace. */
  static final class Passed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Passed() {
      super("stopped", null, false, false);
    }
  }

  private static final int BETWEEN_LOOKS = 1 << 12;

  private final long end;
  private int steps;

  Deadline(double seconds) {
    this.end = System.nanoTime() + Math.round(seconds * 1e9);
  }

  /**
   * Takes a step.
   *
   * @throws Passed if it is time to give up
   */
  void step() {
    if (++steps % BETWEEN_LOOKS == 0) {
      check();
    }
  }

  void check() {
    if (System.nanoTime() - end > 0) {
      throw new Passed();
    }
  }
}
