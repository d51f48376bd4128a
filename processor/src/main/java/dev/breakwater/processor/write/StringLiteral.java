package dev.breakwater.processor.write;

import com.palantir.javapoet.CodeBlock;

/** Text as a Java string literal that survives every encoding of the generated source. */
final class StringLiteral {

  private StringLiteral() {}

  static String of(String text) {
    return isPlain(text) ? '"' + text + '"' : escaped(text);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private static String escaped(String text) {
    String quoted = CodeBlock.of("$S", text).toString();
    StringBuilder ascii = new StringBuilder(quoted.length());
    for (int i = 0; i < quoted.length(); i++) {
      char c = quoted.charAt(i);
      if (c < 0x80) {
        ascii.append(c);
      } else {
        ascii.append(String.format("\\u%04x", (int) c));
      }
    }
    return ascii.toString();
  }
}
