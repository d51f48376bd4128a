package dev.breakwater.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The content of an answer, whatever the protocol. */
sealed interface Content {

  /** An answer in words, which ends the turn of the model. */
  record Text(String text) implements Content {}

  /** A call of one tool. The arguments of a tool that takes plain text are a JSON string. */
  record ToolCall(String tool, JsonNode arguments) implements Content {}

  /** Calls of several tools in one answer. */
  record ToolCalls(List<ToolCall> calls) implements Content {}

  /** An HTTP status instead of an answer. */
  record Failure(int status, @Nullable Duration retryAfter) implements Content {}
}
