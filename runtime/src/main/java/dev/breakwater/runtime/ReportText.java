package dev.breakwater.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report of a run as a table for people. */
final class ReportText {

  private ReportText() {}

  static String of(RunReport report) {
    List<String> lines = new ArrayList<>();
    String outcome = report.failure().isEmpty() ? "succeeded" : "did not succeed";
    lines.add(
        String.format(
            Locale.ROOT,
            "%s %s in %s, %.1f tasks at a time, critical path %s",
            GraphName.simple(report.graph()),
            outcome,
            seconds(report.duration()),
            report.parallelism(),
            String.join(" > ", report.criticalPath())));
    int width = report.tasks().stream().mapToInt(task -> task.task().length()).max().orElse(0);
    for (TaskReport task : report.tasks()) {
      lines.add(line(report, task, width));
    }
    return String.join("\n", lines);
  }

  private static String line(RunReport report, TaskReport task, int width) {
    String name = task.task() + " ".repeat(width - task.task().length());
    String times =
        task.start()
            .map(
                start ->
                    String.format(
                        "  from %s for %s",
                        seconds(Duration.between(report.start(), start)),
                        seconds(task.duration())))
            .orElse("");
    String attempts = task.attempts() > 1 ? ", " + task.attempts() + " attempts" : "";
    return String.format("  %s  wave %d%s%s  %s", name, task.wave(), times, attempts, task.outcomeInWords());
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.3f s", duration.toNanos() / 1e9);
  }
}
