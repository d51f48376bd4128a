package dev.breakwater.message;

import java.util.ArrayList;
import java.util.List;

/** Prints Java source that readers can copy from a message. */
public final class JavaCode {

  private JavaCode() {}

  /** {@return a string literal} */
  public static String quoted(String text) {
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
          if (isInvisible(c)) {
            quoted.append(String.format("\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  /** Readers could not tell these from nothing, or from a blank. */
  private static boolean isInvisible(char c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || (type == Character.SPACE_SEPARATOR && c != ' ');
  }

  /** {@return string literals} */
  public static List<String> quoted(List<?> texts) {
    List<String> quoted = new ArrayList<>(texts.size());
    for (Object text : texts) {
      quoted.add(quoted(text.toString()));
    }
    return quoted;
  }

  /** {@return a class literal} */
  public static Part literal(Part type) {
    return Part.join(type, ".class");
  }

  /** {@return an annotation with nothing but its values} */
  public static Part annotation(String name, List<?> values) {
    return Part.join("@", name, "(", array(values), ")");
  }

  /** {@return an annotation with one more member} */
  public static Part annotation(String name, List<?> values, String member) {
    return Part.join("@", name, "(value = ", array(values), ", ", member, ")");
  }

  private static Part array(List<?> values) {
    Part items = Part.join(", ", values);
    return values.size() == 1 ? items : Part.join("{", items, "}");
  }
}
