package dev.breakwater.processor.report;

import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.processor.check.UndeclaredAccess;
import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How severe problems are in this compilation: lints are warnings and all others errors, unless
 * {@code -Abreakwater.<Id>=error|warn|ignore} says otherwise of a lint or of the one error that may
 * be let pass.
 */
public final class Severities {

  private static final String PREFIX = "breakwater.";

  /**
   * May be let pass while tasks are recorded that declare nothing yet: without a recording, their
   * workspaces refuse every call.
   */
  private static final String UNDECLARED_ACCESS = "UndeclaredAccess";

  /** What becomes of a problem. */
  public enum Severity {
    ERROR,
    WARN,

    /** The default of a lint about code that is correct by itself. Users cannot choose it. */
    NOTE,
    IGNORE;

    private String option() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<String, Severity> severities = new HashMap<>();
  private final List<MessageText> faults = new ArrayList<>();

  private Severities() {}

  /** The names of the options, for a processor to say that it knows them. */
  public static Set<String> options() {
    Set<String> options = new LinkedHashSet<>();
    for (Lint.Kind lint : Lint.Kind.values()) {
      options.add(PREFIX + lint.id());
    }
    options.add(PREFIX + UNDECLARED_ACCESS);
    return options;
  }

  /** Checks whether there is an option of ours, known or not, among those of all processors. */
  public static boolean mentionedIn(Map<String, String> options) {
    for (String option : options.keySet()) {
      if (option.startsWith(PREFIX)) {
        return true;
      }
    }
    return false;
  }

  /** Reads the options of the processor; those of others are passed over. */
  public static Severities of(Map<String, String> options) {
    Severities severities = new Severities();
    for (Map.Entry<String, String> option : new TreeMap<>(options).entrySet()) {
      if (option.getKey().startsWith(PREFIX)) {
        // Null where the option is given without a value.
        String value = option.getValue();
        severities.read(option.getKey(), value == null ? "" : value);
      }
    }
    return severities;
  }

  private void read(String option, String value) {
    if (!options().contains(option)) {
      List<String> known = new ArrayList<>();
      for (String each : options()) {
        known.add("-A" + each);
      }
      String last = known.remove(known.size() - 1);
      String all = String.join(", ", known) + " and " + last;
      faults.add(MessageText.of(Message.UNKNOWN_OPTION, "-A" + option, all));
      return;
    }
    for (Severity severity : Severity.values()) {
      if (severity != Severity.NOTE && severity.option().equals(value)) {
        severities.put(option.substring(PREFIX.length()), severity);
        return;
      }
    }
    faults.add(
        value.isEmpty()
            ? MessageText.of(Message.NO_SEVERITY, "-A" + option)
            : MessageText.of(Message.INVALID_SEVERITY, value, "-A" + option));
  }

  /** What is wrong with the options. */
  List<MessageText> faults() {
    return faults;
  }

  /** Whether a lint is ignored, whoever would suppress it. */
  boolean ignores(Lint.Kind lint) {
    return severities.get(lint.id()) == Severity.IGNORE;
  }

  /** What becomes of a problem of a graph. */
  public Severity of(Problem problem, Graph graph) {
    return problem instanceof Lint lint ? of(lint, graph) : of(problem);
  }

  private Severity of(Lint lint, Graph graph) {
    String id = lint.kind().id();
    boolean silenced =
        graph.silenced().contains(id)
            || lint.tasks().stream().anyMatch(task -> task.silenced().contains(id));
    return silenced ? Severity.IGNORE : of(lint.kind());
  }

  /** What becomes of a lint that nothing in the source silences. */
  Severity of(Lint.Kind kind) {
    Severity usual = kind == Lint.Kind.AUXILIARY_CLASS ? Severity.NOTE : Severity.WARN;
    return severities.getOrDefault(kind.id(), usual);
  }

  /** What becomes of an error. */
  public Severity of(Problem error) {
    return error instanceof UndeclaredAccess
        ? severities.getOrDefault(UNDECLARED_ACCESS, Severity.ERROR)
        : Severity.ERROR;
  }
}
