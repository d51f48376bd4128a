package dev.breakwater.processor.write;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.GraphPlan;
import dev.breakwater.processor.plan.PlanEdge;
import dev.breakwater.processor.plan.TaskPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** The access matrix and the waves as tables of text, for the Javadoc of an orchestrator. */
final class Matrix {

  private Matrix() {}

  /** A line for each pattern, the task's name on the first of its lines. */
  static List<String> access(GraphPlan plan) {
    List<List<String>> rows = new ArrayList<>();
    boolean snapshots = plan.graph().hasSnapshots();
    rows.add(
        snapshots
            ? List.of("Task", "Reads", "Snapshots", "Writes")
            : List.of("Task", "Reads", "Writes"));
    for (Task task : plan.graph().tasks()) {
      List<List<Access>> cells =
          snapshots
              ? List.of(task.reads(), task.snapshots(), task.writes())
              : List.of(task.reads(), task.writes());
      int lines = Math.max(1, cells.stream().mapToInt(List::size).max().orElse(1));
      for (int i = 0; i < lines; i++) {
        List<String> row = new ArrayList<>();
        row.add(i == 0 ? task.name() : "");
        for (List<Access> cell : cells) {
          row.add(cell(cell, i));
        }
        rows.add(row);
      }
    }
    return aligned(rows);
  }

  private static String cell(List<Access> accesses, int index) {
    return index < accesses.size() ? text(accesses.get(index)) : "";
  }

  /** A pattern, and the tool that it comes through. */
  static String text(Access access) {
    String pattern = access.resource().toString();
    return access.tool().isEmpty()
        ? pattern
        : pattern + " (through " + access.tool().get().nestedName() + ")";
  }

  /** A line for each task, by wave, with the tasks that it waits for. */
  static List<String> waves(GraphPlan plan) {
    List<List<String>> rows = new ArrayList<>();
    List<List<TaskPlan>> waves = plan.waves();
    for (int wave = 0; wave < waves.size(); wave++) {
      String number = String.valueOf(wave + 1);
      for (TaskPlan task : waves.get(wave)) {
        StringJoiner after = new StringJoiner(", ", "after ", "").setEmptyValue("");
        for (PlanEdge edge : task.incoming()) {
          after.add(edge.from().task().name());
        }
        rows.add(List.of(number, task.task().name(), after.toString()));
        number = "";
      }
    }
    return aligned(rows);
  }

  private static List<String> aligned(List<List<String>> rows) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int column = 0; column < columns; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < columns; column++) {
        String cell = row.get(column);
        line.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
