package dev.breakwater.processor.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259), strictly, so that nothing passes for JSON because the printer and its
 * tests err alike. Objects become maps, arrays lists, integers longs; other literals do not occur.
 */
final class JsonText {

  private final String text;
  private int at;

  private JsonText(String text) {
    this.text = text;
  }

  static Object parse(String text) {
    JsonText json = new JsonText(text);
    json.skipBlanks();
    Object value = json.value();
    json.skipBlanks();
    if (json.at < text.length()) {
      throw json.unexpected();
    }
    return value;
  }

  private Object value() {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      default -> integer();
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    expect('{');
    while (!ends('}', object.isEmpty())) {
      String name = string();
      skipBlanks();
      expect(':');
      skipBlanks();
      if (object.put(name, value()) != null) {
        throw new AssertionError("twice: " + name);
      }
    }
    return object;
  }

  private List<Object> array() {
    List<Object> array = new ArrayList<>();
    expect('[');
    while (!ends(']', array.isEmpty())) {
      array.add(value());
    }
    return array;
  }

  /** Passes the end of a list, or else what stands before its next item. */
  private boolean ends(char end, boolean first) {
    skipBlanks();
    if (peek() == end) {
      at++;
      return true;
    }
    if (!first) {
      expect(',');
      skipBlanks();
    }
    return false;
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    expect('"');
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c < ' ') {
        throw unexpected();
      }
      string.append(c == '\\' ? escape() : c);
    }
    at++;
    return string.toString();
  }

  private char escape() {
    char c = text.charAt(at++);
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> (char) Integer.parseInt(text.substring(at, at += 4), 16);
      default -> throw unexpected();
    };
  }

  private long integer() {
    int start = at;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    if (start == at) {
      throw unexpected();
    }
    return Long.parseLong(text.substring(start, at));
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private void expect(char c) {
    if (peek() != c) {
      throw unexpected();
    }
    at++;
  }

  private char peek() {
    if (at >= text.length()) {
      throw unexpected();
    }
    return text.charAt(at);
  }

  private AssertionError unexpected() {
    return new AssertionError("no JSON at " + at + " of\n" + text);
  }
}
