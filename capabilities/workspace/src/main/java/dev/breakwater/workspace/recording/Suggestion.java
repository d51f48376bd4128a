package dev.breakwater.workspace.recording;

import dev.breakwater.runtime.Declarations;
import dev.breakwater.workspace.internal.Declaration;
import java.util.ArrayList;
import java.util.List;

/**
 * What to declare on a task, so that it may touch again what it touched while it was recorded.
 *
 * @param graph the name of the graph, as its plan has it
 * @param task the name of the task
 * @param taskType the simple name of its class, which the lines go on
 * @param reads the resources of {@code @Reads}; not to be changed
 * @param snapshots the resources of {@code @Snapshot}; not to be changed
 * @param writes the resources of {@code @Writes}; not to be changed
 * @param notes what else to think of, in sentences without a full stop; not to be changed
 */
public record Suggestion(
    String graph,
    String task,
    String taskType,
    List<String> reads,
    List<String> snapshots,
    List<String> writes,
    List<String> notes) {

  /**
   * Makes a suggestion, with copies of the lists.
   *
   * @param graph the name of the graph
   * @param task the name of the task
   * @param taskType the simple name of its class
   * @param reads the resources of {@code @Reads}
   * @param snapshots the resources of {@code @Snapshot}
   * @param writes the resources of {@code @Writes}
   * @param notes what else to think of
   */
  public Suggestion {
    reads = List.copyOf(reads);
    snapshots = List.copyOf(snapshots);
    writes = List.copyOf(writes);
    notes = List.copyOf(notes);
  }

  /** Gives the lines as they are to stand on the class, with the notes as comments before them. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add(Declaration.comment("on " + taskType + " (" + task + ")"));
    notes.forEach(note -> lines.add(Declaration.comment(note)));
    if (reads.isEmpty() && snapshots.isEmpty() && writes.isEmpty()) {
      lines.add(Declaration.comment("it touched no file"));
    }
    if (!reads.isEmpty()) {
      lines.add(Declarations.annotation("Reads", reads));
    }
    if (!snapshots.isEmpty()) {
      lines.add(Declarations.annotation("Snapshot", snapshots));
    }
    if (!writes.isEmpty()) {
      lines.add(Declarations.annotation("Writes", writes));
    }
    return String.join("\n", lines) + "\n";
  }
}
