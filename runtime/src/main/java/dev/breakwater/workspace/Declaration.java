package dev.breakwater.workspace;

import dev.breakwater.resource.InvalidResourceException;
import dev.breakwater.resource.Resource;
import java.util.List;
import java.util.stream.Collectors;

/** The annotation that would allow a path, as it is to be written in Java. */
final class Declaration {

  private static final String WILDCARDS = "*?[]{}\\";

  private Declaration() {}

  /** {@code @Reads("src/a.ts")}, for {@code Reads} and {@code src/a.ts}. */
  static String of(String annotation, String path) {
    return of(annotation, List.of(path));
  }

  private static String literal(String path) {
    String literal = resource(path).replace("\\", "\\\\").replace("\"", "\\\"");
    return "\"" + shown(literal) + "\"";
  }

  /** {@code @Reads({"src/a.ts", "src/b.ts"})} of several paths. */
  static String of(String annotation, List<String> paths) {
    String literals = paths.stream().map(Declaration::literal).collect(Collectors.joining(", "));
    return "@" + annotation + (paths.size() == 1 ? "(" + literals + ")" : "({" + literals + "})");
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

  /** The path as a resource, which matches it. */
  private static String resource(String path) {
    int slash = path.indexOf('/');
    String first = slash < 0 ? path : path.substring(0, slash);
    String scheme = first.indexOf(':') < 0 ? "" : "file:";
    String exact = scheme + pattern(path, false);
    return matches(exact, path) ? exact : scheme + pattern(path, true);
  }

  private static boolean matches(String resource, String path) {
    try {
      return Resource.parse(resource).matches(path);
    } catch (InvalidResourceException e) {
      return false;
    }
  }

  /**
   * With {@code ?} for what a pattern cannot hold: control characters, and white space at an end.
   */
  private static String pattern(String path, boolean loose) {
    StringBuilder pattern = new StringBuilder();
    path.codePoints()
        .forEach(
            point -> {
              if (loose && (!printable(point) || Character.isWhitespace(point))) {
                pattern.append('?');
              } else {
                pattern.append(WILDCARDS.indexOf(point) < 0 ? "" : "\\").appendCodePoint(point);
              }
            });
    return pattern.toString();
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
