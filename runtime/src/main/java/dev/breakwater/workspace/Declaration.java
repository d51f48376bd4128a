package dev.breakwater.workspace;

import dev.breakwater.resource.Resource;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** The annotation that would allow a path, as it is to be written in Java. */
final class Declaration {

  /** A letter that no pattern escapes, in place of a {@code ?}. */
  private static final int PLACEHOLDER = 0xA66E;

  private static final int LINE = 100;
  private static final Pattern GIT =
      Pattern.compile("(^|/)(\\.git)(?=$|/)", Pattern.CASE_INSENSITIVE);

  private Declaration() {}

  /** {@code @Reads("src/a.ts")}, for {@code Reads} and {@code src/a.ts}. */
  static String of(String annotation, String path) {
    return of(annotation, List.of(resource(path)));
  }

  /** {@code @Reads({"src/a.ts", "src/b/*"})}, for {@code Reads} and these resources. */
  static String of(String annotation, List<String> resources) {
    List<String> literals = resources.stream().map(Declaration::literal).toList();
    if (literals.size() == 1) {
      return "@" + annotation + "(" + literals.get(0) + ")";
    }
    String line = "@" + annotation + "({" + String.join(", ", literals) + "})";
    return line.length() <= LINE
        ? line
        : "@" + annotation + "({\n  " + String.join(",\n  ", literals) + "\n})";
  }

  private static String literal(String resource) {
    return "\"" + shown(resource.replace("\\", "\\\\").replace("\"", "\\\"")) + "\"";
  }

  /**
   * A comment on one line. Java reads escapes in comments, too, so that none must be left in it.
   */
  static String comment(String text) {
    return "// " + shown(text).replace("\\", "\\\\");
  }

  /** The text on one line, with escapes as in Java for what would not show. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (printable(point)) {
                shown.appendCodePoint(point);
              } else {
                for (char unit : Character.toChars(point)) {
                  shown.append(String.format("\\u%04x", (int) unit));
                }
              }
            });
    return shown.toString();
  }

  /** The path as a resource, whose declaration allows it. */
  static String resource(String path) {
    String matching = Resource.literal(path).orElseGet(() -> loose(path));
    return Permit.allows(Resource.parse(matching), path) ? matching : namingGit(matching);
  }

  /** Files of Git in other letters are named by the side of the usual ones. */
  private static String namingGit(String resource) {
    return GIT.matcher(resource).replaceFirst("$1{.git,$2}");
  }

  /**
   * With {@code ?} for characters that a pattern cannot contain: control characters, and white
   * space at an end.
   */
  private static String loose(String path) {
    return spelled(path, point -> printable(point) && !Character.isWhitespace(point))
        .or(() -> spelled(path, point -> point == '/' || Character.isLetterOrDigit(point)))
        .orElseThrow();
  }

  private static Optional<String> spelled(String path, IntPredicate kept) {
    StringBuilder shown = new StringBuilder();
    path.codePoints()
        .forEach(point -> shown.appendCodePoint(kept.test(point) ? point : PLACEHOLDER));
    return Resource.literal(shown.toString())
        .map(literal -> literal.replace(Character.toString(PLACEHOLDER), "?"));
  }

  private static boolean printable(int point) {
    int type = Character.getType(point);
    return !Character.isISOControl(point)
        && type != Character.SURROGATE
        && type != Character.FORMAT
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
