package dev.breakwater.examples.springagents;

import dev.breakwater.workspace.UndeclaredAccessException;
import dev.breakwater.workspace.Workspace;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.springframework.ai.chat.model.ToolContext;
import org.springframework.ai.tool.annotation.Tool;

/** The tools of all tasks. A singleton: each call brings the lease of its own task. */
final class FileTools {

  static final String WORKSPACE = "workspace";

  @Tool(description = "Reads a text file. The path is relative to the root.")
  String readFile(String path, ToolContext context) {
    return answer(() -> workspace(context).read(path), "read " + path);
  }

  @Tool(description = "Creates a text file, or replaces it. The path is relative to the root.")
  String writeFile(String path, String text, ToolContext context) {
    return answer(
        () -> {
          workspace(context).write(path, text);
          return "written";
        },
        "write " + path);
  }

  private static Workspace workspace(ToolContext context) {
    return (Workspace) context.getContext().get(WORKSPACE);
  }

  /** A refusal is something that the model can react to. */
  private static String answer(Supplier<String> call, String deed) {
    try {
      return call.get();
    } catch (UndeclaredAccessException e) {
      return "refused: you may not " + deed + ". Continue without it, and say what is left to do.";
    } catch (UncheckedIOException e) {
      return e.getMessage();
    }
  }
}
