package dev.breakwater.runtime;

/** What became of a task in a run. */
public enum TaskOutcome {

  /** It gave its result, and what it leased is committed. */
  SUCCEEDED("succeeded"),

  /** Its last attempt threw, or what it leased could not be committed. */
  FAILED("failed"),

  /** Its last attempt had not ended at its time-out, and then ended when it was interrupted. */
  TIMED_OUT("timed out"),

  /** It had been attempted when the run was stopped, and has ended since. */
  CANCELLED("cancelled"),

  /** It was never attempted, since the run was stopped or a task that it depends on failed. */
  SKIPPED("skipped"),

  /**
   * Its last attempt ran on after it had timed out or been cancelled, and ignored its interrupt for
   * longer than the grace of the engine. What it leased is rolled back and refuses further use, but
   * its thread may still be busy.
   */
  ABANDONED("abandoned");

  private final String word;

  TaskOutcome(String word) {
    this.word = word;
  }

  /** The predicate of a sentence about the task, as in {@code was abandoned}. */
  String predicate() {
    return switch (this) {
      case SUCCEEDED, FAILED, TIMED_OUT -> word;
      case CANCELLED, SKIPPED, ABANDONED -> "was " + word;
    };
  }

  /** Gives the outcome in words, as in {@code timed out}. */
  @Override
  public String toString() {
    return word;
  }
}
