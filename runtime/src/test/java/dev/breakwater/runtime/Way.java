package dev.breakwater.runtime;

import java.util.Arrays;
import java.util.List;

/**
 * What one attempt of a task does in a {@link RandomRun}. How it ends is beyond doubt however slow
 * the machine is: what is to time out waits for its interrupt, and what is to be abandoned waits
 * until it is.
 */
enum Way {
  RETURNS(End.SUCCEEDS),
  /** Takes a millisecond or two, and throws when it is interrupted meanwhile. */
  SLOW(End.SUCCEEDS),
  /** Runs another graph, and throws when it is interrupted meanwhile. */
  NESTED_RUN(End.SUCCEEDS),
  /** Gives a stage that another thread completes. */
  STAGE(End.SUCCEEDS),
  /** Gives a stage that is complete. */
  DONE_STAGE(End.SUCCEEDS),
  /** Returns with its thread renamed and interrupted. */
  SPOILS_THREAD(End.SUCCEEDS),

  THROWS(End.FAILS),
  /** Gives a stage that another thread has fail. */
  FAILED_STAGE(End.FAILS),
  /** Returns, and then its lease cannot be committed. */
  COMMIT_FAILS(End.FAILS),
  /** Gives a stage that nobody completes, and then its interceptor throws. */
  INTERCEPTOR_THROWS(End.FAILS),

  /** Throws what is never worth another attempt. */
  THROWS_ERROR(End.FAILS_FOR_GOOD),
  THROWS_PERMANENT_FAILURE(End.FAILS_FOR_GOOD),

  /** Waits for its interrupt, and throws. */
  SLEEPS(End.TIMES_OUT),
  /** Waits for its interrupt, and then takes a little while to return. */
  LINGERS(End.TIMES_OUT),
  /** Waits for its interrupt, and then throws something else. */
  FAILS_LATE(End.TIMES_OUT),
  /** Gives a stage that nobody completes, but that can be cancelled. */
  HANGING_STAGE(End.TIMES_OUT),

  /** Ignores interrupts until it is abandoned, and then returns. */
  DEAF(End.IS_ABANDONED),
  /** Gives a stage that cannot be cancelled, and is completed when it is abandoned. */
  DEAF_STAGE(End.IS_ABANDONED);

  /** What becomes of an attempt that nobody but its time-out stops. */
  enum End {
    SUCCEEDS,
    FAILS,
    FAILS_FOR_GOOD,
    TIMES_OUT,
    IS_ABANDONED
  }

  final End end;

  Way(End end) {
    this.end = end;
  }

  static List<Way> thatEnd(End end) {
    return Arrays.stream(values()).filter(way -> way.end == end).toList();
  }

  boolean givesStage() {
    return switch (this) {
      case STAGE, DONE_STAGE, FAILED_STAGE, INTERCEPTOR_THROWS, HANGING_STAGE, DEAF_STAGE -> true;
      default -> false;
    };
  }

  /** Whether the attempt ends only by its time-out. */
  boolean needsTimeout() {
    return end == End.TIMES_OUT || end == End.IS_ABANDONED;
  }
}
