package dev.breakwater.examples.authrefactor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A plan in words. */
final class PlanText {

  private static final String ROW = "  %-13s %-19s %s%n";

  private PlanText() {}

  static String matrix(GeneratedPlan plan) {
    StringBuilder text = new StringBuilder(ROW.formatted("task", "reads", "writes"));
    for (GeneratedPlan.PlanTask task : plan.tasks()) {
      text.append(
          ROW.formatted(
              task.name(), String.join(", ", task.reads()), String.join(", ", task.writes())));
    }
    return text.toString();
  }

  static String waves(GeneratedPlan plan) {
    StringBuilder text = new StringBuilder();
    for (int wave = 0; wave < plan.waves().size(); wave++) {
      List<String> names = plan.waves().get(wave);
      text.append("  wave %d: %s%n".formatted(wave + 1, String.join(", ", names)));
      for (String name : names) {
        edges(plan.task(name))
            .forEach(edge -> text.append("    ").append(edge).append("%n".formatted()));
      }
    }
    return text.toString();
  }

  private static List<String> edges(GeneratedPlan.PlanTask task) {
    List<String> edges = new ArrayList<>();
    for (GeneratedPlan.Edge edge : task.after()) {
      for (GeneratedPlan.Cause cause : edge.because()) {
        edges.add("%s waits for %s: it %s".formatted(task.name(), edge.task(), words(cause)));
      }
    }
    return edges;
  }

  private static String words(GeneratedPlan.Cause cause) {
    return switch (cause.kind()) {
      case "access" -> "may write " + cause.witness() + pattern(cause);
      case "value" -> "hands over " + simpleName(cause.type());
      default -> "is to go first";
    };
  }

  private static String simpleName(@Nullable String type) {
    return String.valueOf(type).replaceFirst(".*\\.", "");
  }

  /** The pattern that was declared, where it is not the file itself. */
  private static String pattern(GeneratedPlan.Cause cause) {
    return Objects.equals(cause.write(), cause.witness()) ? "" : " (" + cause.write() + ")";
  }
}
