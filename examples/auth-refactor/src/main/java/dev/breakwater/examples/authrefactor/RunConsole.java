package dev.breakwater.examples.authrefactor;

import dev.breakwater.runtime.RunListener;
import dev.breakwater.runtime.RunReport;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.runtime.TaskReport;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/** Shows what happens in a run, with the time since this was made, and keeps its report. */
final class RunConsole implements RunListener {

  private final PrintStream out;
  private final long start = System.nanoTime();
  private volatile Optional<RunReport> report = Optional.empty();

  RunConsole(PrintStream out) {
    this.out = out;
  }

  /** What became of the run, once it is over. */
  RunReport report() {
    return report.orElseThrow();
  }

  @Override
  public void attemptStarted(TaskContext attempt) {
    String which =
        attempt.attempts() == 1
            ? ""
            : ", attempt %d of %d".formatted(attempt.attempt(), attempt.attempts());
    show(attempt.task(), "starts in thread " + Thread.currentThread().getName() + which);
  }

  @Override
  public void attemptFailed(TaskContext attempt, Throwable failure, Optional<Duration> next) {
    String then = next.map(wait -> "; next attempt in " + wait.toMillis() + " ms").orElse("");
    String what = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    show(attempt.task(), "threw " + what + then);
  }

  @Override
  public void taskFinished(long run, TaskReport task) {
    String because = task.because().map(why -> " because " + why).orElse("");
    show(task.task(), task.outcome() + because);
  }

  @Override
  public void runFinished(RunReport of) {
    report = Optional.of(of);
  }

  private void show(String task, String what) {
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    out.printf("  %5d ms  %-12s  %s%n", millis, task, what);
  }
}
