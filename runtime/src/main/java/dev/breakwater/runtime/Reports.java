package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Layout;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the report of a run that is over. */
final class Reports {

  private Reports() {}

  static RunReport of(PlanRun run, @Nullable RuntimeException failure) {
    Duration duration = run.clock().elapsed();
    List<TaskReport> tasks = new ArrayList<>();
    long busy = 0;
    int last = -1;
    for (int index = 0; index < run.plan().tasks().size(); index++) {
      TaskExecution<?> execution = run.execution(index);
      TaskRecord record = execution.record();
      tasks.add(execution.toReport());
      busy += record.duration();
      if (record.wasAttempted() && (last < 0 || record.end() - endOf(run, last) > 0)) {
        last = index;
      }
    }
    return new RunReport(
        run.number(),
        run.plan().graph(),
        run.clock().start(),
        duration,
        tasks,
        pathTo(run, last),
        (double) busy / Math.max(1, duration.toNanos()),
        run.settings().seed(),
        Optional.ofNullable(failure),
        run.waited(),
        eager(run),
        notes(tasks));
  }

  private static Notes notes(List<TaskReport> tasks) {
    Notes sum = Notes.NONE;
    for (TaskReport task : tasks) {
      sum = sum.plus(task.notes().sums());
    }
    return sum;
  }

  /** Replays the durations of the tasks over the edges. */
  private static Optional<Duration> eager(PlanRun run) {
    Settings settings = run.settings();
    if (settings.schedule() != Schedule.WAVES
        || settings.seed().isPresent()
        || settings.limit() != null) {
      return Optional.empty();
    }
    Layout layout = run.plan().layout();
    long[] starts = new long[layout.tasks()];
    long longest = 0;
    for (int wave = 0; wave < layout.waves(); wave++) {
      for (int index = 0; index < layout.width(wave); index++) {
        int task = layout.task(wave, index);
        long end = starts[task] + run.execution(task).record().duration();
        longest = Math.max(longest, end);
        for (int next = 0; next < layout.successors(task); next++) {
          int successor = layout.successor(task, next);
          starts[successor] = Math.max(starts[successor], end);
        }
      }
    }
    return Optional.of(run.waited().plusNanos(longest));
  }

  private static long endOf(PlanRun run, int index) {
    return run.execution(index).record().end();
  }

  private static List<String> pathTo(PlanRun run, int last) {
    Deque<String> path = new ArrayDeque<>();
    for (int index = last; index >= 0; index = run.execution(index).opener()) {
      path.addFirst(run.plan().tasks().get(index).name());
    }
    return List.copyOf(path);
  }

  /** So that whoever has the exception has the report. */
  static void attach(RunReport report, RuntimeException failure) {
    if (failure instanceof TaskFailedException failed) {
      failed.attach(report);
    }
    for (Throwable further : failure.getSuppressed()) {
      if (further instanceof TaskFailedException failed) {
        failed.attach(report);
      }
    }
  }
}
