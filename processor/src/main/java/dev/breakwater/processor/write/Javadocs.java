package dev.breakwater.processor.write;

import java.util.List;

/** Text in Javadoc. */
final class Javadocs {

  private Javadocs() {}

  /** Lines that keep their columns. */
  static String preformatted(List<String> lines) {
    return "<pre>\n" + escaped(String.join("\n", lines)) + "\n</pre>\n";
  }

  /**
   * Text that means itself: a pattern may well hold what would end the comment, begin a tag, or, by
   * a backslash and a u, an escape that the compiler resolves even in comments.
   */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("\\", "&#92;")
        .replace("*/", "*&#47;");
  }
}
