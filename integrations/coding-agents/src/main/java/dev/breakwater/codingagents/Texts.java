package dev.breakwater.codingagents;

import java.util.List;

/** Shortens texts for messages. */
final class Texts {

  private static final int LINES = 10;
  private static final int LENGTH = 2_000;

  private Texts() {}

  /** {@return a colon and the last lines of an output; nothing for an empty one} */
  static String lastLines(String output) {
    List<String> lines = output.strip().lines().toList();
    String last = String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    if (last.isBlank()) {
      return "";
    }
    return ": " + (last.length() <= LENGTH ? last : "… " + last.substring(last.length() - LENGTH));
  }
}
