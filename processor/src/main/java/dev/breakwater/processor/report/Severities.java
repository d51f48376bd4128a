package dev.breakwater.processor.report;

import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.Lint;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How severe each lint is in this compilation, by {@code -Abreakwater.<Id>=error|warn|ignore}. */
public final class Severities {

  private static final String PREFIX = "breakwater.";

  /** What becomes of a lint. */
  public enum Severity {
    ERROR,
    WARN,
    IGNORE;

    private String option() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<Lint.Kind, Severity> severities = new EnumMap<>(Lint.Kind.class);
  private final List<Text> faults = new ArrayList<>();

  private Severities() {}

  /** The names of the options, for a processor to say that it knows them. */
  public static Set<String> options() {
    return Stream.of(Lint.Kind.values())
        .map(Severities::option)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String option(Lint.Kind kind) {
    return PREFIX + kind.id();
  }

  /** Reads the options of the processor; those of others are passed over. */
  public static Severities of(Map<String, String> options) {
    Severities severities = new Severities();
    new TreeMap<>(options)
        .forEach(
            (option, value) -> {
              if (option.startsWith(PREFIX)) {
                // Null where the option is given without a value.
                severities.read(option, value == null ? "" : value);
              }
            });
    return severities;
  }

  private void read(String option, String value) {
    for (Lint.Kind kind : Lint.Kind.values()) {
      if (option(kind).equals(option)) {
        read(kind, value);
        return;
      }
    }
    fault(
        "-A"
            + option
            + " is no option of Breakwater: there are "
            + Words.all(options().stream().map(known -> "-A" + known).toList()));
  }

  private void read(Lint.Kind kind, String value) {
    for (Severity severity : Severity.values()) {
      if (severity.option().equals(value)) {
        severities.put(kind, severity);
        return;
      }
    }
    fault(
        "-A"
            + option(kind)
            + (value.isEmpty() ? " states no severity" : "=" + value + " is no severity")
            + ": write error, warn or ignore");
  }

  private void fault(String story) {
    faults.add(Text.of("InvalidOption", story));
  }

  /** What is wrong with the options. */
  List<Text> faults() {
    return faults;
  }

  /** What becomes of a lint of a graph. */
  public Severity of(Lint lint, Graph graph) {
    String id = lint.kind().id();
    boolean silenced =
        graph.silenced().contains(id)
            || lint.tasks().stream().anyMatch(task -> task.silenced().contains(id));
    return silenced ? Severity.IGNORE : severities.getOrDefault(lint.kind(), Severity.WARN);
  }
}
