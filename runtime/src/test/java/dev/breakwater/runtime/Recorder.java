package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A listener that writes down what it hears, a line each. */
final class Recorder implements RunListener {

  private final List<String> lines = new ArrayList<>();
  private final CompletableFuture<RunReport> report = new CompletableFuture<>();

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  /** The report of the first run that ends. */
  RunReport report() throws Exception {
    return Tasks.valueOf(report);
  }

  private synchronized void note(String line) {
    lines.add(line);
  }

  @Override
  public void runStarted(long run, Plan plan) {
    note("run started: " + plan);
  }

  @Override
  public void attemptStarted(TaskContext attempt) {
    note("started: " + attempt);
  }

  @Override
  public void progressed(TaskContext attempt, double fraction, String message) {
    note(attempt.task() + ": " + fraction + " " + message);
  }

  @Override
  public void attemptFailed(TaskContext attempt, Throwable failure, Optional<Duration> next) {
    note(
        "failed: "
            + attempt
            + ": "
            + failure.getMessage()
            + (next.isPresent() ? ", again" : ", for good"));
  }

  @Override
  public void taskFinished(long run, TaskReport task) {
    note("finished: " + task);
  }

  @Override
  public void runFinished(RunReport finished) {
    note("run finished");
    report.complete(finished);
  }
}
