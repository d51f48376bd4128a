package dev.breakwater.workspace.recording;

import dev.breakwater.resource.Resource;
import dev.breakwater.runtime.TaskOutcome;
import dev.breakwater.runtime.TaskReport;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What all attempts of a task, in all runs, have touched so far. */
final class RecordedTask {

  private final String name;
  private final String type;
  private final Set<String> reads = new TreeSet<>();
  private final Set<String> writes = new TreeSet<>();
  private final Set<Resource> listed = new LinkedHashSet<>();
  private final Set<String> unwatched = new LinkedHashSet<>();
  private int turn = Touched.NO_TURN;
  private boolean succeeded;
  private @Nullable String incomplete;

  RecordedTask(String name, String type) {
    this.name = name;
    this.type = type;
  }

  /** Its first turn counts. */
  synchronized void takeTurn(int next) {
    turn = Math.min(turn, next);
  }

  synchronized void read(String path) {
    reads.add(path);
  }

  synchronized void write(String path) {
    writes.add(path);
  }

  synchronized void list(Resource pattern) {
    listed.add(pattern);
  }

  synchronized void mayHaveReadAnything(String what) {
    unwatched.add(what);
  }

  synchronized void finished(TaskReport report) {
    if (report.outcome() == TaskOutcome.SUCCEEDED) {
      succeeded = true;
    } else if (report.outcome() == TaskOutcome.SKIPPED) {
      incomplete =
          String.format(
              "it was not carried out%s: nothing is known of it, so record it once more",
              report.because().map(reason -> ", because " + reason).orElse(""));
    } else {
      incomplete =
          String.format(
              "it %s%s: what it touches after that is not known, so record it once more",
              report.outcome(), report.failure().map(failure -> " (" + failure + ")").orElse(""));
    }
  }

  synchronized Touched touched() {
    return new Touched(
        name,
        type,
        turn,
        new TreeSet<>(reads),
        new TreeSet<>(writes),
        List.copyOf(listed),
        List.copyOf(unwatched),
        succeeded ? null : incomplete);
  }
}
