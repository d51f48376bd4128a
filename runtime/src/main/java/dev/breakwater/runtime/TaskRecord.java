package dev.breakwater.runtime;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Notes what a report will say of a task. Not safe for use by several threads at once: whoever
 * brings the task further writes it, and it is read when the task has come to its end.
 */
final class TaskRecord {

  private static final int MOST_REFUSALS = 1_000;

  private int attempts;
  private long start;
  private long end;
  private @Nullable String thread;
  private TaskOutcome outcome = TaskOutcome.SKIPPED;

  /** Null if it succeeded. */
  private @Nullable TaskEnding ending;

  private Notes notes = Notes.NONE;

  /** Refusals of all attempts, which any thread of a body may cause; null before the first. */
  private volatile @Nullable Queue<String> refusals;

  void attemptStarts(long now) {
    if (attempts++ == 0) {
      start = now;
    }
    thread = Thread.currentThread().getName();
  }

  void add(Notes further) {
    if (!further.isEmpty()) {
      notes = notes.plus(further);
    }
  }

  /** Notes a refusal, up to a number that nobody reads anyway. */
  void refused(String message) {
    Queue<String> known = refusals;
    if (known == null) {
      synchronized (this) {
        known = refusals == null ? new LinkedBlockingQueue<>(MOST_REFUSALS) : refusals;
        refusals = known;
      }
    }
    boolean unused = known.offer(message);
  }

  void succeeds() {
    end = System.nanoTime();
    outcome = TaskOutcome.SUCCEEDED;
  }

  /** It ends without success. One that was stopped is cancelled or, without an attempt, skipped. */
  void ends(TaskEnding how) {
    end = System.nanoTime();
    TaskOutcome stopped = wasAttempted() ? TaskOutcome.CANCELLED : TaskOutcome.SKIPPED;
    outcome = how.outcome() == null ? stopped : how.outcome();
    ending = how;
  }

  boolean wasAttempted() {
    return attempts > 0;
  }

  boolean hasSucceeded() {
    return outcome == TaskOutcome.SUCCEEDED;
  }

  int attempts() {
    return attempts;
  }

  /** In nanoseconds of {@link System#nanoTime}. */
  long end() {
    return end;
  }

  /** In nanoseconds. */
  long duration() {
    return wasAttempted() ? end - start : 0;
  }

  TaskReport report(String task, int wave, @Nullable String waitedOn, RunClock clock) {
    return new TaskReport(
        task,
        outcome,
        wave,
        attempts,
        wasAttempted() ? Optional.of(clock.at(start)) : Optional.empty(),
        wasAttempted() ? Optional.of(clock.at(end)) : Optional.empty(),
        Optional.ofNullable(thread),
        Optional.ofNullable(waitedOn),
        Optional.ofNullable(ending).map(TaskEnding::because),
        Optional.ofNullable(ending).map(TaskEnding::thrown),
        notes,
        refusals == null ? List.of() : List.copyOf(refusals));
  }
}
