package dev.breakwater.langchain4j;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.List;

/**
 * Replaces malformed arguments of earlier tool calls in a request. Some providers reject a
 * conversation that contains them, so that the model could not correct its mistake.
 */
final class ValidHistory {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ValidHistory() {}

  static ChatRequest of(ChatRequest request) {
    boolean valid = request.messages().stream().allMatch(ValidHistory::isValid);
    if (valid) {
      return request;
    }
    List<ChatMessage> messages = request.messages().stream().map(ValidHistory::corrected).toList();
    return request.toBuilder().messages(messages).build();
  }

  private static boolean isValid(ChatMessage message) {
    return !(message instanceof AiMessage answer)
        || answer.toolExecutionRequests().stream().allMatch(ValidHistory::isValid);
  }

  private static boolean isValid(ToolExecutionRequest call) {
    String arguments = call.arguments();
    if (arguments == null || arguments.isBlank()) {
      return true;
    }
    try {
      return MAPPER.readTree(arguments).isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static ChatMessage corrected(ChatMessage message) {
    if (isValid(message) || !(message instanceof AiMessage answer)) {
      return message;
    }
    List<ToolExecutionRequest> calls =
        answer.toolExecutionRequests().stream()
            .map(call -> isValid(call) ? call : corrected(call))
            .toList();
    return answer.toBuilder().toolExecutionRequests(calls).build();
  }

  private static ToolExecutionRequest corrected(ToolExecutionRequest call) {
    String shown =
        MAPPER.createObjectNode().put("malformed", String.valueOf(call.arguments())).toString();
    return call.toBuilder().arguments(shown).build();
  }
}
