package dev.breakwater.langchain4j;

import dev.breakwater.workspace.Workspace;

/** The tools that change files. */
final class FileChanging {

  private final Workspace workspace;

  FileChanging(Workspace workspace) {
    this.workspace = workspace;
  }

  String write(ToolArguments arguments) {
    String path = arguments.text("path");
    workspace.write(path, arguments.text("text"));
    return "written";
  }

  String edit(ToolArguments arguments) {
    String path = arguments.text("path");
    String old = arguments.text("old");
    String replacement = arguments.text("new");
    if (old.isEmpty()) {
      throw new ToolProblem("the argument \"old\" is empty: use write_file for a whole file");
    }
    workspace.edit(path, text -> edit(path, text, old, replacement));
    return "edited";
  }

  private static String edit(String path, String text, String old, String replacement) {
    int first = text.indexOf(old);
    if (first < 0) {
      String hint =
          text.contains("\r\n") && !old.contains("\r\n") && old.contains("\n")
              ? "its lines end with \\r\\n, and those of \"old\" with \\n"
              : "read the file again, and copy the text with its white space";
      throw new ToolProblem(path + " does not contain the text of \"old\": " + hint);
    }
    int count = 0;
    for (int at = first; at >= 0; at = text.indexOf(old, at + 1)) {
      count++;
    }
    if (count > 1) {
      throw new ToolProblem(
          String.format(
              "%s contains the text of \"old\" %,d times: add lines around it, so that it occurs"
                  + " once",
              path, count));
    }
    return text.substring(0, first) + replacement + text.substring(first + old.length());
  }

  String delete(ToolArguments arguments) {
    String path = arguments.text("path");
    if (!workspace.delete(path)) {
      throw new ToolProblem("the file " + path + " does not exist");
    }
    return "deleted";
  }
}
