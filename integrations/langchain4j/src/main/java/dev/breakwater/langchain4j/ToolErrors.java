package dev.breakwater.langchain4j;

import dev.breakwater.runtime.PermanentFailure;
import dev.breakwater.workspace.UndeclaredAccessException;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.service.tool.ToolErrorContext;
import dev.langchain4j.service.tool.ToolErrorHandlerResult;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Turns the errors of all tools of an AI service, also the application's, into results. */
final class ToolErrors {

  private static final int LIMIT = 2_000;

  private final TaskAttempt attempt;
  private final @Nullable AccessWords words;

  ToolErrors(TaskAttempt attempt, @Nullable AccessWords words) {
    this.attempt = attempt;
    this.words = words;
  }

  ToolExecutionResultMessage unknown(ToolExecutionRequest request) {
    return ToolExecutionResultMessage.from(
        request,
        "the tool "
            + Text.shorten(String.valueOf(request.name()), 100)
            + " does not exist: use one of the tools that you have");
  }

  ToolErrorHandlerResult arguments(Throwable error, ToolErrorContext context) {
    return ToolErrorHandlerResult.text(
        "the arguments do not fit the tool ("
            + message(error)
            + "): correct them and call the tool again");
  }

  ToolErrorHandlerResult execution(Throwable error, ToolErrorContext context) {
    Exception raw = context.rawError();
    if (attempt.isStopped(raw)) {
      throw raw instanceof CancellationException over ? over : attempt.over(raw);
    }
    if (raw instanceof FatalToolException fatal) {
      throw fatal;
    }
    if (words != null && Causes.find(raw, UndeclaredAccessException.class) != null) {
      return ToolErrorHandlerResult.text(
          "refused: the tool uses a file that you may not. "
              + words.reads()
              + " "
              + words.writes()
              + " Continue without it and say in your answer what is left to do.");
    }
    if (raw instanceof RuntimeException failure && endsTask(failure)) {
      throw failure;
    }
    return ToolErrorHandlerResult.text("the tool failed: " + message(error));
  }

  /** A model within a tool has spent its budget, is rejected, or is not available. */
  private static boolean endsTask(RuntimeException failure) {
    return Causes.find(failure, PermanentFailure.class) != null
        || Causes.find(failure, ModelUnavailableException.class) != null;
  }

  private static String message(Throwable error) {
    String message = error.getMessage();
    return Text.shorten(
        message == null || message.isBlank() ? error.getClass().getSimpleName() : message, LIMIT);
  }
}
