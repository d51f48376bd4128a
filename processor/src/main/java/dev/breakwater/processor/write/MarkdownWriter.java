package dev.breakwater.processor.write;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.Cause;
import dev.breakwater.processor.plan.GraphPlan;
import dev.breakwater.processor.plan.PlanEdge;
import dev.breakwater.processor.plan.TaskPlan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** Writes a plan as a page: the access matrix, the waves, and a Mermaid diagram of the order. */
final class MarkdownWriter {

  /** Causes that the label of an edge names before it only counts them. */
  private static final int SHOWN = 3;

  /** What means more than itself outside of code. */
  private static final String MARKUP = "\\`*_{}[]<>()#+!|~&";

  private MarkdownWriter() {}

  static String write(GraphPlan plan) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(plan.graph().type().nestedName()).append("\n\n");
    out.append("`").append(plan.graph().type().canonicalName()).append("`, as declared.\n\n");
    boolean snapshots = plan.graph().hasSnapshots();
    out.append("## Access\n\n")
        .append(
            snapshots
                ? "| Task | Reads | Snapshots | Writes |\n|---|---|---|---|\n"
                : "| Task | Reads | Writes |\n|---|---|---|\n");
    for (Task task : plan.graph().tasks()) {
      out.append("| ").append(escaped(task.name()));
      out.append(" | ").append(cell(task.reads()));
      if (snapshots) {
        out.append(" | ").append(cell(task.snapshots()));
      }
      out.append(" | ").append(cell(task.writes())).append(" |\n");
    }
    out.append("\n## Waves\n\n");
    List<List<TaskPlan>> waves = plan.waves();
    for (int wave = 0; wave < waves.size(); wave++) {
      StringJoiner tasks = new StringJoiner(", ");
      for (TaskPlan task : waves.get(wave)) {
        tasks.add(escaped(task.task().name()));
      }
      out.append(wave + 1).append(". ").append(tasks).append('\n');
    }
    out.append("\n## Order\n\n```mermaid\nflowchart LR\n");
    diagram(plan, out);
    return out.append("```\n").toString();
  }

  private static String cell(List<Access> accesses) {
    StringJoiner cell = new StringJoiner("<br>");
    for (Access access : accesses) {
      cell.add(cell(access));
    }
    return cell.toString();
  }

  private static String cell(Access access) {
    String pattern = code(access.resource().toString());
    return access.tool().isEmpty()
        ? pattern
        : pattern + " (through " + code(access.tool().get().nestedName()) + ")";
  }

  /** A code span, fenced by more backticks than stand in a row inside it. */
  private static String code(String text) {
    if (text.contains("\\|")) {
      return escapedCode(text);
    }
    String fence = "`";
    while (text.contains(fence)) {
      fence += "`";
    }
    String padding = text.startsWith("`") || text.endsWith("`") ? " " : "";
    // A bar ends a cell even inside a code span, unless it is escaped.
    return fence + padding + text.replace("|", "\\|") + padding + fence;
  }

  /** In a code span, a table would take the backslash of the text for one that escapes the bar. */
  private static String escapedCode(String text) {
    StringBuilder code = new StringBuilder("<code>");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '/' || Character.isLetterOrDigit(c)) {
                code.appendCodePoint(c);
              } else {
                code.append("&#").append(c).append(';');
              }
            });
    return code.append("</code>").toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (MARKUP.indexOf(text.charAt(i)) >= 0) {
        escaped.append('\\');
      }
      escaped.append(text.charAt(i));
    }
    return escaped.toString();
  }

  private static void diagram(GraphPlan plan, StringBuilder out) {
    for (TaskPlan task : plan.tasks()) {
      out.append("  t").append(task.index());
      out.append("[\"").append(label(task.task().name())).append("\"]\n");
    }
    for (PlanEdge edge : plan.edges()) {
      out.append("  t").append(edge.from().index()).append(" -->|\"").append(causes(edge));
      out.append("\"| t").append(edge.to().index()).append('\n');
    }
  }

  private static String causes(PlanEdge edge) {
    Set<String> causes = new LinkedHashSet<>();
    for (Cause cause : edge.causes()) {
      causes.add(cause(cause));
    }
    StringJoiner shown = new StringJoiner("<br>");
    int left = SHOWN;
    for (String cause : causes) {
      if (left-- > 0) {
        shown.add(label(cause));
      }
    }
    if (causes.size() > SHOWN) {
      shown.add("and " + (causes.size() - SHOWN) + " more");
    }
    return shown.toString();
  }

  private static String cause(Cause cause) {
    if (cause instanceof Cause.Value value) {
      return "value " + value.type().display();
    }
    return cause instanceof Cause.Flow flow ? "access " + flow.overlap().witnessText() : "after";
  }

  /** Text in a quoted Mermaid label, where entities begin with a number sign. */
  private static String label(String text) {
    return text.replace("#", "#35;")
        .replace("\"", "#34;")
        .replace("<", "#60;")
        .replace(">", "#62;")
        .replace("`", "#96;");
  }
}
