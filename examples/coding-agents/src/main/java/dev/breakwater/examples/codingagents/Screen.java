package dev.breakwater.examples.codingagents;

import dev.breakwater.runtime.RunListener;
import dev.breakwater.runtime.RunReport;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.runtime.TaskReport;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Prints the progress of a run. Safe for use by several threads. */
final class Screen implements RunListener {

  private final PrintStream out;
  private final long start = System.nanoTime();
  private final List<String> held = new ArrayList<>();
  private boolean silent;

  Screen(PrintStream out) {
    this.out = out;
  }

  /** Prints a text, or keeps it until the current question is answered. */
  synchronized void print(String text) {
    if (silent) {
      held.add(text);
    } else {
      out.println(text);
    }
  }

  /** Prints a text, and asks a question. The agents continue, but nothing else is printed. */
  String whileSilent(String text, Supplier<Optional<String>> question) {
    synchronized (this) {
      out.println(text);
      silent = true;
    }
    try {
      return question.get().orElse("");
    } finally {
      speak();
    }
  }

  private synchronized void speak() {
    silent = false;
    held.forEach(out::println);
    held.clear();
  }

  @Override
  public void attemptStarted(TaskContext attempt) {
    print(attempt.task(), attempt.attempt() == 1 ? "starts" : "starts again");
  }

  @Override
  public void progressed(TaskContext attempt, String message) {
    print(attempt.task(), message);
  }

  @Override
  public void attemptFailed(TaskContext attempt, Throwable failure, Optional<Duration> next) {
    print(attempt.task(), String.valueOf(failure.getMessage()));
  }

  @Override
  public void taskFinished(long run, TaskReport task) {
    print(task.task(), task.outcome() + task.because().map(why -> " because " + why).orElse(""));
  }

  @Override
  public void runFinished(RunReport report) {
    print("\n" + report);
  }

  private void print(String task, String message) {
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    print("%5.1f s  %-13s  %s".formatted(time.toMillis() / 1000.0, task, message));
  }
}
