package dev.breakwater.langchain4j;

import dev.breakwater.workspace.Command;
import dev.breakwater.workspace.CommandResult;
import dev.breakwater.workspace.CommandTimeoutException;
import dev.breakwater.workspace.FileChange;
import dev.breakwater.workspace.UndeclaredAccessException;
import dev.breakwater.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;

/** The tool that runs the programs that the application permits. */
final class ProgramRunning {

  private static final int OUTPUT_LIMIT = 16_000;
  private static final int SHOWN_CHANGES = 20;

  private final Workspace workspace;
  private final TaskAttempt attempt;
  private final List<String> commands;
  private final AccessWords words;

  ProgramRunning(
      Workspace workspace, TaskAttempt attempt, List<String> commands, AccessWords words) {
    this.workspace = workspace;
    this.attempt = attempt;
    this.commands = commands;
    this.words = words;
  }

  String run(ToolArguments arguments) {
    String program = arguments.text("program");
    if (!commands.contains(program)) {
      // Noted for the report of the task.
      String unused =
          workspace
              .access()
              .refusal(
                  "run " + Text.shorten(program, 300),
                  "name it in commands(…) of the agents if models may run it");
      throw new ToolProblem(
          "you may not run " + program + ": you may run " + String.join(", ", commands));
    }
    List<String> line = new ArrayList<>();
    line.add(program);
    line.addAll(arguments.texts("arguments"));
    return result(command(line));
  }

  private static Command command(List<String> words) {
    try {
      return Command.of(words).outputLimit(OUTPUT_LIMIT);
    } catch (IllegalArgumentException e) {
      throw new ToolProblem(String.valueOf(e.getMessage()));
    }
  }

  private String result(Command command) {
    try {
      CommandResult result = workspace.exec(command);
      return "exit code "
          + result.exitCode()
          + output("output", result.output())
          + output("errors", result.errors())
          + undeclaredChanges();
    } catch (CommandTimeoutException e) {
      throw new ToolProblem(
          "the program took too long and was ended"
              + output("output", e.output())
              + output("errors", e.errors()));
    } catch (UndeclaredAccessException e) {
      throw new FatalToolException(e);
    } catch (IllegalStateException e) {
      if (attempt.isStopped(e)) {
        throw attempt.over(e);
      }
      throw new ToolProblem("the program cannot be run: " + e.getMessage());
    }
  }

  /** The workspace has limited the bytes; this limits the characters too. */
  private static String output(String name, String text) {
    return text.isBlank()
        ? ""
        : "\n" + name + ":\n" + Text.cut(text.stripTrailing(), 2 * OUTPUT_LIMIT, "print less");
  }

  /** Changes that make the task fail at its end, while the model can still undo them. */
  private String undeclaredChanges() {
    List<String> paths =
        workspace.changes().stream()
            .filter(change -> !change.declared())
            .map(FileChange::path)
            .toList();
    if (paths.isEmpty()) {
      return "";
    }
    String shown = String.join(", ", paths.subList(0, Math.min(paths.size(), SHOWN_CHANGES)));
    return String.format(
        "%nthe program changed %,d files that you may not write, so that all of your work will be"
            + " rejected unless you restore them: %s%s. %s",
        paths.size(), shown, paths.size() > SHOWN_CHANGES ? " and more" : "", words.writes());
  }
}
