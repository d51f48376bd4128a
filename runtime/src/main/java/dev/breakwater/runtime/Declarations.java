package dev.breakwater.runtime;

import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Prints annotations and other texts for messages, as they are written in Java. */
public final class Declarations {

  private static final int LINE = 100;

  private Declarations() {}

  /**
   * Prints an annotation, such as {@code @Reads({"src/a.ts", "src/b/*"})}.
   *
   * @param name its simple name
   * @param resources its resources, at least one
   * @return the annotation, on several lines if it is long
   */
  public static String annotation(String name, List<String> resources) {
    List<String> literals = resources.stream().map(Declarations::quoted).toList();
    if (literals.size() == 1) {
      return "@" + name + "(" + literals.get(0) + ")";
    }
    String line = "@" + name + "({" + String.join(", ", literals) + "})";
    return line.length() <= LINE
        ? line
        : "@" + name + "({\n  " + String.join(",\n  ", literals) + "\n})";
  }

  /**
   * Quotes a text.
   *
   * @param text any text
   * @return a string literal of Java
   */
  public static String quoted(String text) {
    return "\"" + visible(text.replace("\\", "\\\\").replace("\"", "\\\"")) + "\"";
  }

  /**
   * Escapes the characters that would not be visible, as in Java.
   *
   * @param text any text
   * @return the text on one line
   */
  public static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (isVisible(point)) {
                visible.appendCodePoint(point);
              } else {
                for (char unit : Character.toChars(point)) {
                  visible.append(String.format("\\u%04x", (int) unit));
                }
              }
            });
    return visible.toString();
  }

  /**
   * Returns whether a character is visible in a message.
   *
   * @param point a code point
   * @return false for control and format characters, separators of lines and unpaired surrogates
   */
  public static boolean isVisible(int point) {
    int type = Character.getType(point);
    return !Character.isISOControl(point)
        && type != Character.SURROGATE
        && type != Character.FORMAT
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }

  /** Returns the change that declares more resources, merged into the annotation that is there. */
  static String fix(String name, String type, List<Resource> declared, List<String> missing) {
    List<String> known = declared.stream().map(Resource::toString).distinct().toList();
    if (known.isEmpty()) {
      return "add " + annotation(name, missing) + " to " + type;
    }
    Set<String> all = new LinkedHashSet<>(known);
    all.addAll(missing);
    return "change "
        + annotation(name, known)
        + " of "
        + type
        + " to "
        + annotation(name, new ArrayList<>(all));
  }
}
