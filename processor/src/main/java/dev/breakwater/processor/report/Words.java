package dev.breakwater.processor.report;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.After;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.Source;
import dev.breakwater.resource.Resource;
import java.util.List;
import java.util.stream.Stream;

/** Phrases that several messages share, and Java that users can copy. */
final class Words {

  private Words() {}

  /** How many names a sentence, or rows a table, has at most; what comes after them is counted. */
  static final int MOST = 5;

  /** {@code a}, {@code a and b}, {@code a, b and c}, {@code a, b, c, d, e and 17 more}. */
  static String list(List<String> words) {
    return words.size() > MOST
        ? String.join(", ", words.subList(0, MOST)) + " " + more(words.size() - MOST)
        : all(words);
  }

  /** A list however long it is. */
  static String all(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  static String more(int count) {
    return "and " + count + " more";
  }

  /** A Java string literal. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (Character.isISOControl(c)) {
            quoted.append(String.format("\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  static String literal(ClassRef type) {
    return type.nestedName() + ".class";
  }

  /** The whole {@code @Reads} that a task has once it declares more. */
  static String withReads(Task task, List<Access> more) {
    Stream<Access> declared =
        task.accesses().stream().filter(access -> access.own() && !access.isWrite());
    List<String> values =
        Stream.concat(declared, more.stream())
            .map(Words::text)
            .distinct()
            .map(Words::quoted)
            .toList();
    return annotation("Reads", values);
  }

  /** The whole {@code @After} that a task has once it names one more. */
  static String withAfter(Task task, ClassRef earlier) {
    return after(task, earlier, task.afters().stream().anyMatch(a -> a.own() && a.ifPresent()));
  }

  /** The whole {@code @After} that a task has once a graph may do without what it names. */
  static String withAfterIfPresent(Task task, ClassRef absent) {
    return after(task, absent, true);
  }

  private static String after(Task task, ClassRef named, boolean ifPresent) {
    List<String> literals =
        Stream.concat(
                task.afters().stream().filter(After::own).map(After::target), Stream.of(named))
            .distinct()
            .map(Words::literal)
            .toList();
    return ifPresent
        ? "@After(value = " + array(literals) + ", ifPresent = true)"
        : annotation("After", literals);
  }

  /** The whole {@code @SuppressWarnings} that a task has once it silences one lint more. */
  static String withSuppressed(Task task, String id) {
    return annotation(
        "SuppressWarnings",
        Stream.concat(task.silenced().stream().sorted(), Stream.of(id))
            .map(Words::quoted)
            .toList());
  }

  /** An annotation with these values, written as Java. */
  static String annotation(String name, List<String> values) {
    return "@" + name + "(" + array(values) + ")";
  }

  private static String array(List<String> values) {
    return values.size() == 1 ? values.get(0) : "{" + String.join(", ", values) + "}";
  }

  /** A row of who does what to which resource, and through what. */
  static List<String> row(Task task, Access access) {
    String verb = access.isWrite() ? "writes" : "reads";
    return access
        .tool()
        .map(t -> List.of(task.name(), verb, text(access), "through " + t.nestedName()))
        .orElseGet(() -> List.of(task.name(), verb, text(access)));
  }

  static String text(Access access) {
    return access.resource().toString();
  }

  /** The pattern that matches one path alone. */
  static String pattern(String path) {
    return path.replaceAll("[\\\\*?\\[\\]{}]", "\\\\$0");
  }

  /** A witness as it is written: with its scheme, unless it is a file. */
  static String witness(Resource resource, String path) {
    return resource.scheme().equals("file") ? path : resource.scheme() + ":" + path;
  }

  /** Rows of what there is to fill a slot with. */
  static List<List<String>> rows(List<Source> sources) {
    return sources.stream().map(Words::row).toList();
  }

  private static List<String> row(Source source) {
    return List.of(source.type().display(), source(source));
  }

  /** What gives a value. */
  static String source(Source source) {
    if (source instanceof Source.OfTask task) {
      return "the result of " + task.task().name();
    }
    Source.OfInput input = (Source.OfInput) source;
    return (input.leased() ? "a lease of the input " : "the input ") + input.input().name();
  }

  /** Whether a word takes {@code an}. */
  static String article(String word) {
    return !word.isEmpty() && "AEIOUaeiou".indexOf(word.charAt(0)) >= 0 ? "an" : "a";
  }
}
