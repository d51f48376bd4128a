package dev.breakwater.examples.agents.byhand;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import java.util.List;
import java.util.regex.Pattern;

/** The tools of agents that only read. */
class ReadingTools {

  private static final int LIMIT = 40_000;

  final TaskFiles files;

  ReadingTools(TaskFiles files) {
    this.files = files;
  }

  @Tool(name = "read_file", value = "Reads a text file.")
  String read(@P(name = "path", description = "the path, relative to the root") String path) {
    return cut(files.read(path));
  }

  @Tool(name = "list_files", value = "Lists the files that match a pattern, such as src/**.")
  String list(@P(name = "pattern", description = "a glob pattern") String pattern) {
    return cut(String.join("\n", files.list(pattern)));
  }

  @Tool(name = "search_files", value = "Searches files line by line for a regular expression.")
  String search(
      @P(name = "regex", description = "a regular expression of Java") String regex,
      @P(name = "pattern", description = "the files to search", required = false) String pattern) {
    Pattern compiled = Pattern.compile(regex);
    StringBuilder found = new StringBuilder();
    for (String path : files.list(pattern == null || pattern.isBlank() ? "**" : pattern)) {
      List<String> lines = files.read(path).lines().toList();
      for (int i = 0; i < lines.size() && found.length() < LIMIT; i++) {
        if (compiled.matcher(lines.get(i)).find()) {
          found.append(path).append(':').append(i + 1).append(": ").append(lines.get(i));
          found.append('\n');
        }
      }
    }
    return found.isEmpty() ? "no match" : cut(found.toString());
  }

  private static String cut(String text) {
    return text.length() <= LIMIT ? text : text.substring(0, LIMIT) + "\n… the rest is cut";
  }
}
