package dev.breakwater.resource;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Classes of characters by name, {@code [[:alpha:]]}, as POSIX has them. */
final class PosixClass {

  /** What each class means in ASCII; empty where that is more than a few ranges. */
  private static final Map<String, String> RANGES =
      Map.ofEntries(
          Map.entry("alpha", "a-zA-Z"),
          Map.entry("digit", "0-9"),
          Map.entry("alnum", "a-zA-Z0-9"),
          Map.entry("upper", "A-Z"),
          Map.entry("lower", "a-z"),
          Map.entry("xdigit", "0-9a-fA-F"),
          Map.entry("word", "a-zA-Z0-9_"),
          Map.entry("space", ""),
          Map.entry("blank", ""),
          Map.entry("punct", ""),
          Map.entry("cntrl", ""),
          Map.entry("print", ""),
          Map.entry("graph", ""),
          Map.entry("ascii", ""));

  private PosixClass() {}

  /** Returns why a class that begins at an index is rejected, or null if none does. */
  static @Nullable ParseError at(String text, int open) {
    int end = text.startsWith("[:", open) ? text.indexOf(":]", open + 2) : -1;
    if (end < 0) {
      return null;
    }
    String ranges = RANGES.get(text.substring(open + 2, end).replaceFirst("^\\^", ""));
    if (ranges == null) {
      return null;
    }
    if (ranges.isEmpty() || text.charAt(open + 2) == '^') {
      return new ParseError(open, Reasons.POSIX_CLASS);
    }
    boolean inSet =
        text.startsWith("]", end + 2)
            || text.lastIndexOf('[', open - 1) > text.lastIndexOf(']', open - 1);
    return new ParseError(
        open,
        Reasons.POSIX_CLASS,
        new Correction(open, end + 2, inSet ? ranges : "[" + ranges + "]"));
  }
}
