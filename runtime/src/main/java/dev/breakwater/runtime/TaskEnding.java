package dev.breakwater.runtime;

import org.jspecify.annotations.Nullable;

/**
 * How a task ends that does not succeed.
 *
 * @param outcome null if it was stopped: then it is cancelled or, without an attempt, skipped
 * @param because the reason for the report; null if there is nothing to add
 * @param thrown the exception for the report; null if none was thrown
 * @param failure completes the future of the task
 */
record TaskEnding(
    @Nullable TaskOutcome outcome,
    @Nullable String because,
    @Nullable Throwable thrown,
    RuntimeException failure) {

  /** It was stopped, before or after its first attempt. */
  static TaskEnding stopped(StopReason reason, @Nullable Throwable thrown) {
    return new TaskEnding(null, reason.because(), thrown, reason.failure());
  }

  /** It was stopped and ignored its interrupt. */
  static TaskEnding abandoned(StopReason reason, Throwable thrown) {
    return new TaskEnding(TaskOutcome.ABANDONED, reason.because(), thrown, reason.failure());
  }
}
