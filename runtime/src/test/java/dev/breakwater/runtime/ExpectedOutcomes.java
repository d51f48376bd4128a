package dev.breakwater.runtime;

import static dev.breakwater.runtime.RandomOrder.bit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/**
 * The model: whether what became of a run may become of it. Each task is looked at in the light of
 * what became of its predecessors, so that all outcomes of a run that nothing stops are determined,
 * and of one that is stopped as far as they are not a matter of time.
 */
final class ExpectedOutcomes {

  private static final String CANCELLED = "Model was cancelled";

  private final RandomRun run;
  private final Observed observed;
  private final RunReport report;

  ExpectedOutcomes(Observed observed, RunReport report) {
    this.run = observed.run();
    this.observed = observed;
    this.report = report;
  }

  /** Tells the observer of whatever is not as it should be. */
  void check(List<CompletableFuture<String>> results) {
    expectRunFails();
    for (int task = 0; task < results.size(); task++) {
      TaskReport end = report.tasks().get(task);
      expect(end.equals(observed.finished(task)), end + ", in the report of the run alone");
      expectOutcome(task, end);
      expectReason(task, end);
      expectResult(task, end, results.get(task));
    }
  }

  private void expectRunFails() {
    Throwable failure = report.failure().orElse(null);
    expect((failure == null) == all(TaskOutcome.SUCCEEDED), "the run fails with " + failure);
    if (failure == null) {
      return;
    }
    List<Throwable> failures = new ArrayList<>(Arrays.asList(failure.getSuppressed()));
    if (failure instanceof CancellationException) {
      expect(isCancelled(), "a run that nobody cancels fails with " + failure);
    } else {
      failures.add(failure);
    }
    Set<String> named = new HashSet<>();
    for (Throwable each : failures) {
      TaskFailedException failed = (TaskFailedException) each;
      expect(named.add(failed.task()), "a second failure of one task: " + failed);
      expect(failed.report() == report, failed + " has the report of the run");
      expect(report.task(failed.task()).outcome() == failed.outcome(), failed + ", it says");
    }
    for (TaskReport end : report.tasks()) {
      expect(isFailure(end) == named.contains(end.task()), end + ", but fails are " + failures);
    }
  }

  private void expectOutcome(int task, TaskReport end) {
    boolean ready = allSucceeded(run.order.predecessors[task]);
    Script script = run.scripts.get(task);
    boolean goesItsWay =
        ready && end.outcome() == script.outcome() && end.attempts() == script.lastAttempt();
    boolean isStopped =
        switch (end.outcome()) {
          case SKIPPED -> end.attempts() == 0 && (!ready || mayBeStopped(task));
          case CANCELLED -> ready && isBegun(script, end) && mayBeStopped(task);
          case ABANDONED ->
              ready && isBegun(script, end) && mayBeStopped(task) && run.hasShortGrace;
          case SUCCEEDED, FAILED, TIMED_OUT -> false;
        };
    expect(goesItsWay || isStopped, end + " after " + end.attempts() + " attempts");
  }

  private static boolean isBegun(Script script, TaskReport end) {
    return end.attempts() >= 1 && end.attempts() <= script.lastAttempt();
  }

  /** Whether a task may be told to end, or never begin, though its predecessors have succeeded. */
  private boolean mayBeStopped(int task) {
    return isCancelled()
        || (run.onFailure == OnFailure.STOP
            && report.tasks().stream()
                .anyMatch(end -> isFailure(end) && observed.indexOf(end.task()) != task));
  }

  private void expectReason(int task, TaskReport end) {
    Optional<String> because = end.because();
    switch (end.outcome()) {
      case SUCCEEDED, FAILED, TIMED_OUT -> expect(because.isEmpty(), end.toString());
      case ABANDONED -> {
        if (!because.equals(Optional.of("it timed out"))) {
          expectStop(task, end);
        }
      }
      case CANCELLED, SKIPPED -> expectStop(task, end);
    }
  }

  /** What it says that it was stopped for has come about. */
  private void expectStop(int task, TaskReport end) {
    String because = end.because().orElse("of nothing");
    if (because.equals(CANCELLED)) {
      expect(isCancelled(), end.toString());
      return;
    }
    int culprit = observed.indexOf(because.substring(0, because.indexOf(' ')));
    TaskReport failed = report.tasks().get(culprit);
    expect(isFailure(failed), end + ", but " + failed);
    expect(because.equals(failed.task() + " " + failed.outcome().predicate()), end.toString());
    if (run.onFailure == OnFailure.STOP) {
      expect(isDeciding(failed), end + ", but the run fails with " + report.failure());
    } else {
      expect((run.order.before[task] & bit(culprit)) != 0, end + ", which does not depend on it");
    }
  }

  private void expectResult(int task, TaskReport end, CompletableFuture<String> result) {
    expect(result.isDone(), end + ", but its future is not complete");
    Throwable failure = result.handle((value, e) -> e).getNow(null);
    switch (end.outcome()) {
      case SUCCEEDED ->
          expect(
              failure == null && result.join().equals(observed.name(task, end.attempts())),
              end + ", but its future is " + result);
      case FAILED, TIMED_OUT -> {
        expectOwnFailure(end, failure);
        Throwable cause = end.failure().orElseThrow();
        expect(failure != null && failure.getCause() == cause, end + ", but by " + failure);
        expect(
            cause instanceof TimeoutException
                || cause.getMessage().equals(observed.name(task, end.attempts())),
            end + ", but with " + cause);
        expectEarlierAttempts(task, end, cause);
      }
      case CANCELLED, SKIPPED -> expectFailureOfStop(end, failure);
      case ABANDONED -> {
        if (end.because().equals(Optional.of("it timed out"))) {
          expectOwnFailure(end, failure);
        } else {
          expectFailureOfStop(end, failure);
        }
      }
    }
  }

  private void expectEarlierAttempts(int task, TaskReport end, Throwable last) {
    Set<String> messages = new HashSet<>();
    int timeouts = 0;
    for (Throwable earlier : last.getSuppressed()) {
      messages.add(earlier.getMessage());
      timeouts += earlier instanceof TimeoutException ? 1 : 0;
    }
    for (int attempt = 1; attempt < end.attempts(); attempt++) {
      boolean timedOut = run.scripts.get(task).way(attempt).end == Way.End.TIMES_OUT;
      expect(
          timedOut ? timeouts-- > 0 : messages.contains(observed.name(task, attempt)),
          end
              + ", but attempt "
              + attempt
              + " is not among "
              + Arrays.toString(last.getSuppressed()));
    }
  }

  private void expectOwnFailure(TaskReport end, Throwable failure) {
    expect(
        failure instanceof TaskFailedException own
            && own.task().equals(end.task())
            && own.outcome() == end.outcome(),
        end + ", but its future fails with " + failure);
  }

  private void expectFailureOfStop(TaskReport end, Throwable failure) {
    String because = end.because().orElse("of nothing");
    boolean fits =
        because.equals(CANCELLED)
            ? failure instanceof CancellationException
            : failure instanceof TaskFailedException of && because.startsWith(of.task() + " ");
    expect(fits, end + ", but its future fails with " + failure);
  }

  private boolean isDeciding(TaskReport failed) {
    return report.failure().orElse(null) instanceof TaskFailedException deciding
        && deciding.task().equals(failed.task());
  }

  private boolean isCancelled() {
    return run.cancel != RandomRun.Cancel.NEVER;
  }

  private boolean allSucceeded(long tasks) {
    for (int task = 0; task < run.scripts.size(); task++) {
      boolean isMeant = (tasks & bit(task)) != 0;
      if (isMeant && report.tasks().get(task).outcome() != TaskOutcome.SUCCEEDED) {
        return false;
      }
    }
    return true;
  }

  private boolean all(TaskOutcome outcome) {
    return report.tasks().stream().allMatch(end -> end.outcome() == outcome);
  }

  private static boolean isFailure(TaskReport end) {
    return switch (end.outcome()) {
      case FAILED, TIMED_OUT, ABANDONED -> true;
      case SUCCEEDED, CANCELLED, SKIPPED -> false;
    };
  }

  private void expect(boolean holds, String what) {
    observed.expect(holds, what);
  }
}
