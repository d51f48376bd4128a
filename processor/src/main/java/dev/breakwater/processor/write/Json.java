package dev.breakwater.processor.write;

import java.util.List;
import java.util.Map;

/** Prints maps, lists, strings and numbers as JSON: on one line what fits there, else indented. */
final class Json {

  private static final int LINE = 100;

  private Json() {}

  static String print(Object value) {
    StringBuilder out = new StringBuilder();
    print(value, 0, 0, out);
    return out.append('\n').toString();
  }

  private static void print(Object value, int indent, int column, StringBuilder out) {
    int start = out.length();
    // One less for the comma behind it.
    int end = start + LINE - column - 1;
    onOneLine(value, end, out);
    if (out.length() <= end) {
      return;
    }
    out.setLength(start);
    if (value instanceof Map<?, ?> map) {
      String separator = "{\n";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(separator).append(" ".repeat(indent + 2));
        int lineStart = out.length() - indent - 2;
        onOneLine(entry.getKey(), Integer.MAX_VALUE, out);
        out.append(": ");
        print(entry.getValue(), indent + 2, out.length() - lineStart, out);
        separator = ",\n";
      }
      out.append('\n').append(" ".repeat(indent)).append('}');
    } else if (value instanceof List<?> list) {
      String separator = "[\n";
      for (Object item : list) {
        out.append(separator).append(" ".repeat(indent + 2));
        print(item, indent + 2, indent + 2, out);
        separator = ",\n";
      }
      out.append('\n').append(" ".repeat(indent)).append(']');
    } else {
      onOneLine(value, Integer.MAX_VALUE, out);
    }
  }

  /** Prints a value, or so much of it that the text is longer than the limit. */
  private static void onOneLine(Object value, int limit, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      String separator = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(separator);
        onOneLine(entry.getKey(), limit, out);
        out.append(": ");
        onOneLine(entry.getValue(), limit, out);
        if (out.length() > limit) {
          return;
        }
        separator = ", ";
      }
      out.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      String separator = "[";
      for (Object item : list) {
        out.append(separator);
        onOneLine(item, limit, out);
        if (out.length() > limit) {
          return;
        }
        separator = ", ";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof String text) {
      quote(text, out);
    } else {
      out.append(value);
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c)) {
        continue;
      }
      out.append(text, begin, i);
      begin = i + 1;
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || !paired(text, i)) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append(text, begin, text.length()).append('"');
  }

  private static boolean paired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
