package dev.breakwater.langchain4j;

import dev.breakwater.resource.InvalidResourceException;
import dev.breakwater.workspace.UndeclaredAccessException;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.service.tool.ToolExecutionResult;
import dev.langchain4j.service.tool.ToolExecutor;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;

/** Executes the calls of one tool. Problems become results that the model can react to. */
final class LeaseToolExecutor implements ToolExecutor {

  private final LeaseTool tool;
  private final TaskAttempt attempt;
  private final AccessWords words;

  LeaseToolExecutor(LeaseTool tool, TaskAttempt attempt, AccessWords words) {
    this.tool = tool;
    this.attempt = attempt;
    this.words = words;
  }

  @Override
  public String execute(ToolExecutionRequest request, Object memoryId) {
    return attempt.work(() -> execute(request)).resultText();
  }

  @Override
  public ToolExecutionResult executeWithContext(
      ToolExecutionRequest request, InvocationContext context) {
    return attempt.work(() -> execute(request));
  }

  private ToolExecutionResult execute(ToolExecutionRequest request) {
    LogContext outer = LogContext.of(attempt.context());
    try {
      ToolArguments arguments = ToolArguments.parse(request.arguments());
      attempt.context().progress(deed(arguments));
      String text = tool.writes() ? attempt.change(() -> run(arguments)) : run(arguments);
      return result(text, false);
    } catch (ToolProblem problem) {
      return result(problem.words(), true);
    } catch (RuntimeException e) {
      throw attempt.isStopped(e) ? attempt.over(e) : e;
    } finally {
      outer.restore();
    }
  }

  private String run(ToolArguments arguments) {
    try {
      return tool.action().run(arguments);
    } catch (UndeclaredAccessException e) {
      throw new ToolProblem(words.refusal(deed(arguments), tool.writes()));
    } catch (InvalidResourceException e) {
      throw new ToolProblem("the pattern is not valid: " + e.getMessage());
    } catch (UncheckedIOException e) {
      if (attempt.isStopped(e)) {
        throw e;
      }
      throw new ToolProblem(reason(arguments, e));
    }
  }

  private String deed(ToolArguments arguments) {
    String target = arguments.optionalText(tool.target());
    return tool.verb() + " " + (target == null ? "these files" : Text.shorten(target, 300));
  }

  private String reason(ToolArguments arguments, UncheckedIOException failure) {
    if (failure.getCause() instanceof CharacterCodingException) {
      return "cannot " + deed(arguments) + ": it is not UTF-8 text";
    }
    return failure.getCause() instanceof NoSuchFileException && !tool.target().equals("program")
        ? "cannot " + deed(arguments) + ": the file does not exist; list_files shows the files"
        : String.valueOf(failure.getMessage());
  }

  private static ToolExecutionResult result(String text, boolean isError) {
    return ToolExecutionResult.builder().resultText(text).isError(isError).build();
  }
}
