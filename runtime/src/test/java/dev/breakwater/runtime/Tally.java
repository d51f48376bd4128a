package dev.breakwater.runtime;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts runs, and what became of their tasks. */
final class Tally {

  private final Map<TaskOutcome, Integer> outcomes = new EnumMap<>(TaskOutcome.class);
  private int runs;
  private int failedRuns;
  private int tasks;
  private int attempts;

  synchronized void add(RunReport report) {
    runs++;
    failedRuns += report.failure().isPresent() ? 1 : 0;
    for (TaskReport task : report.tasks()) {
      tasks++;
      attempts += task.attempts();
      outcomes.merge(task.outcome(), 1, Integer::sum);
    }
  }

  synchronized int runs() {
    return runs;
  }

  synchronized int of(TaskOutcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  @Override
  public synchronized String toString() {
    String counts =
        outcomes.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    return String.format(
        "runs: %d, failed: %d; tasks: %d, attempts: %d; %s",
        runs, failedRuns, tasks, attempts, counts);
  }
}
