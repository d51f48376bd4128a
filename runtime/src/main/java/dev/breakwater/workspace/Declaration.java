package dev.breakwater.workspace;

import dev.breakwater.resource.InvalidResourceException;
import dev.breakwater.resource.Resource;
import java.util.List;
import java.util.regex.Pattern;

/** The annotation that would allow a path, as it is to be written in Java. */
final class Declaration {

  private static final String WILDCARDS = "*?[]{}\\";

  /** What a link may lead to, though it would be a drive elsewhere. */
  private static final Pattern DRIVE = Pattern.compile("^([A-Za-z]):");

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
    int slash = path.indexOf('/');
    String first = slash < 0 ? path : path.substring(0, slash);
    String scheme = first.indexOf(':') < 0 ? "" : "file:";
    String exact = scheme + pattern(path, false);
    String matching = matches(exact, path) ? exact : scheme + pattern(path, true);
    return Permit.allows(Resource.parse(matching), path) ? matching : namingGit(matching);
  }

  /** Files of Git in other letters are named by the side of the usual ones. */
  private static String namingGit(String resource) {
    return GIT.matcher(resource).replaceFirst("$1{.git,$2}");
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
    return DRIVE.matcher(pattern).replaceFirst("$1\\\\:");
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
