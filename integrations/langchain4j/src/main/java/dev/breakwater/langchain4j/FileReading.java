package dev.breakwater.langchain4j;

import dev.breakwater.workspace.Workspace;
import java.util.List;

/** The tools that read and list files. */
final class FileReading {

  private static final int READ_LIMIT = 40_000;
  private static final int LIST_LIMIT = 20_000;

  private final Workspace workspace;

  FileReading(Workspace workspace) {
    this.workspace = workspace;
  }

  String read(ToolArguments arguments) {
    String path = arguments.text("path");
    int from = arguments.integer("from", 1);
    int to = arguments.integer("to", Integer.MAX_VALUE);
    if (from < 1 || to < from) {
      throw new ToolProblem(
          "the lines " + from + " to " + to + " are not a range: lines count from 1");
    }
    String text = workspace.read(path);
    boolean whole = from == 1 && to == Integer.MAX_VALUE;
    return whole && text.length() <= READ_LIMIT ? text : lines(path, text, from, to);
  }

  private static String lines(String path, String text, int from, int to) {
    List<String> lines = text.lines().toList();
    int last = Math.min(to, lines.size());
    if (from > lines.size()) {
      throw new ToolProblem(
          String.format("%s has %,d lines, and line %,d does not exist", path, lines.size(), from));
    }
    StringBuilder result = new StringBuilder();
    int line = from;
    for (; line <= last; line++) {
      String next = lines.get(line - 1);
      if (line > from && result.length() + next.length() > READ_LIMIT) {
        break;
      }
      result.append(Text.cut(next, READ_LIMIT, "this line is too long")).append('\n');
    }
    if (line <= last) {
      result.append(
          String.format(
              "… %,d more lines are cut here: read on from line %d%n", last - line + 1, line));
    }
    return String.format("lines %d to %d of %d:%n%s", from, line - 1, lines.size(), result);
  }

  String list(ToolArguments arguments) {
    List<String> paths = workspace.list(arguments.text("pattern"));
    if (paths.isEmpty()) {
      return "no file matches";
    }
    StringBuilder result = new StringBuilder();
    int shown = 0;
    for (String path : paths) {
      if (result.length() + path.length() > LIST_LIMIT) {
        result.append(
            String.format(
                "… %,d more files are cut here: use a narrower pattern%n", paths.size() - shown));
        break;
      }
      result.append(path).append('\n');
      shown++;
    }
    return result.toString();
  }
}
