package dev.breakwater.processor.write;

import java.util.List;

/** Breaks code into lines of a hundred columns. */
final class Lines {

  static final int WIDTH = 100;

  private Lines() {}

  /** Whether a line holds the text and the semicolon behind it. */
  static boolean fits(int column, String text) {
    return column + text.length() + 1 <= WIDTH;
  }

  /**
   * Arguments of a call: on its line where they fit there, else binding the lines below it.
   *
   * @param call what stands before them on the line
   * @param column where that line begins
   * @param indent blanks before each further line, beside those that are there anyway
   */
  static String fill(List<String> arguments, String call, int column, int indent) {
    String joined = String.join(", ", arguments);
    if (fits(column, call + joined + ")")) {
      return joined;
    }
    StringBuilder lines = new StringBuilder();
    int at = WIDTH;
    for (String argument : arguments) {
      // Two more for the comma, or for what closes the call.
      if (at + 1 + argument.length() + 2 > WIDTH) {
        lines.append('\n').append(" ".repeat(indent));
        at = column + 4;
      } else {
        lines.append(' ');
        at++;
      }
      lines.append(argument).append(',');
      at += argument.length() + 1;
    }
    return lines.substring(0, lines.length() - 1);
  }
}
