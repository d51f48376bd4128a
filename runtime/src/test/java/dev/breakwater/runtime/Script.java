package dev.breakwater.runtime;

import java.util.List;

/**
 * What the attempts of one task do in a {@link RandomRun}, and so what becomes of it if the run is
 * not stopped.
 *
 * @param index its place in the plan
 * @param ways what each attempt does, with as many as the task has at most
 */
record Script(int index, List<Way> ways) {

  Way way(int attempt) {
    return ways.get(attempt - 1);
  }

  /** The attempt after which there is no other. */
  int lastAttempt() {
    for (int attempt = 1; attempt < ways.size(); attempt++) {
      if (!mayBeFollowed(attempt)) {
        return attempt;
      }
    }
    return ways.size();
  }

  /** Whether another attempt comes after this one. */
  boolean isFollowed(int attempt) {
    return attempt < ways.size() && mayBeFollowed(attempt);
  }

  private boolean mayBeFollowed(int attempt) {
    Way.End end = way(attempt).end;
    return end == Way.End.FAILS || end == Way.End.TIMES_OUT;
  }

  TaskOutcome outcome() {
    return switch (way(lastAttempt()).end) {
      case SUCCEEDS -> TaskOutcome.SUCCEEDED;
      case FAILS, FAILS_FOR_GOOD -> TaskOutcome.FAILED;
      case TIMES_OUT -> TaskOutcome.TIMED_OUT;
      case IS_ABANDONED -> TaskOutcome.ABANDONED;
    };
  }

  boolean givesStage() {
    return ways.stream().anyMatch(Way::givesStage);
  }
}
