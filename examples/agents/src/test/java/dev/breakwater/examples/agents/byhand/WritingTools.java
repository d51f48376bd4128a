package dev.breakwater.examples.agents.byhand;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;

/** The tools of agents that write. */
final class WritingTools extends ReadingTools {

  private static final String PATH = "the path, relative to the root";

  WritingTools(TaskFiles files) {
    super(files);
  }

  @Tool(name = "write_file", value = "Creates a text file or replaces all of its text.")
  String write(
      @P(name = "path", description = PATH) String path,
      @P(name = "text", description = "the whole text of the file") String text) {
    files.write(path, text);
    return "written";
  }

  @Tool(name = "edit_file", value = "Replaces a text that occurs exactly once in a file.")
  String edit(
      @P(name = "path", description = PATH) String path,
      @P(name = "old", description = "the exact text to replace") String old,
      @P(name = "new", description = "the new text") String replacement) {
    files.edit(path, old, replacement);
    return "edited";
  }

  @Tool(name = "delete_file", value = "Deletes a file.")
  String delete(@P(name = "path", description = PATH) String path) {
    files.delete(path);
    return "deleted";
  }
}
