package dev.breakwater.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of a task in a run. Immutable.
 *
 * @param task the name of the task
 * @param outcome what became of it
 * @param wave the wave of the plan in which it stands, from 1
 * @param attempts how often it was attempted
 * @param start when its first attempt started; empty if it was never attempted
 * @param end when it had come to its end, its leases included; empty if it was never attempted
 * @param thread the name of the thread of its last attempt; empty if it was never attempted
 * @param waitedOn of the tasks that it had to wait for, the one that was done last; empty if it had
 *     to wait for none, or was never attempted. Under {@link Schedule#WAVES} it waits for all of
 *     the wave before
 * @param because why it was cancelled, skipped or abandoned, as in {@code auth-module failed};
 *     empty otherwise
 * @param failure what its last attempt threw; a {@link java.util.concurrent.TimeoutException} if it
 *     timed out; empty if there is nothing to tell
 * @param notes its notes by {@link TaskContext#note}; numbers are summed over all attempts, also
 *     over those that failed
 * @param refusals the messages of the calls that its capabilities refused, also if the task caught
 *     their exceptions, in all attempts; at most 1,000
 */
public record TaskReport(
    String task,
    TaskOutcome outcome,
    int wave,
    int attempts,
    Optional<Instant> start,
    Optional<Instant> end,
    Optional<String> thread,
    Optional<String> waitedOn,
    Optional<String> because,
    Optional<Throwable> failure,
    Notes notes,
    List<String> refusals) {

  /**
   * Gives how long the task took, waits between its attempts included.
   *
   * @return the time from its start to its end; zero if it was never attempted
   */
  public Duration duration() {
    return start.flatMap(from -> end.map(to -> Duration.between(from, to))).orElse(Duration.ZERO);
  }

  /** Gives the task and its outcome: {@code user-service: cancelled because auth-module failed}. */
  @Override
  public String toString() {
    return task + ": " + outcomeInWords();
  }

  String outcomeInWords() {
    return because.map(reason -> outcome + " because " + reason).orElse(outcome.toString());
  }
}
