package dev.breakwater.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/** A report of a run as a table for people. */
final class ReportText {

  private ReportText() {}

  static String of(RunReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(headline(report));
    int width = report.tasks().stream().mapToInt(task -> task.task().length()).max().orElse(0);
    report.tasks().forEach(task -> lines.add(line(report, task, width)));
    if (!report.criticalPath().isEmpty()) {
      lines.add("  critical path: " + String.join(" > ", report.criticalPath()));
    }
    return String.join("\n", lines);
  }

  private static String headline(RunReport report) {
    String seed =
        report.seed().isPresent() ? " and shuffle(" + report.seed().getAsLong() + ")" : "";
    return String.format(
        Locale.ROOT,
        "%s %s %s, with %.1f tasks at a time%s",
        GraphName.simple(report.graph()),
        report.failure().map(ReportText::outcome).orElse("succeeded after"),
        seconds(report.duration()),
        report.parallelism(),
        seed);
  }

  private static String outcome(Throwable failure) {
    return failure instanceof CancellationException ? "was cancelled after" : "failed after";
  }

  private static String line(RunReport report, TaskReport task, int width) {
    String name = task.task() + " ".repeat(width - task.task().length());
    return String.format(
        "  %s  wave %d  %s%s", name, task.wave(), times(report, task), task.outcomeInWords());
  }

  private static String times(RunReport report, TaskReport task) {
    if (task.start().isEmpty()) {
      return "";
    }
    return String.format(
        "from %s for %s%s  ",
        seconds(Duration.between(report.start(), task.start().get())),
        seconds(task.duration()),
        task.attempts() > 1 ? ", " + task.attempts() + " attempts" : "");
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.3f s", duration.toNanos() / 1e9);
  }
}
