package dev.breakwater.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Estimates the input tokens of requests: a third of the characters, since code has three or four
 * for each token. A longer request is estimated from the last one, whose tokens the provider has
 * counted. Safe for use by several threads.
 */
final class RequestSize {

  private static final long CHARACTERS_PER_TOKEN = 3;

  /** An image or another file, in characters of text. */
  private static final long MEDIUM = 5_000;

  /** The roles and names around a message or tool. */
  private static final long FRAME = 20;

  /** The last answered request. */
  private record Known(long characters, long tokens) {}

  private volatile @Nullable Known last;

  long estimate(long characters) {
    Known known = last;
    return known == null || known.characters > characters
        ? characters / CHARACTERS_PER_TOKEN + 1
        : known.tokens + (characters - known.characters) / CHARACTERS_PER_TOKEN;
  }

  void answered(long characters, long inputTokens) {
    last = new Known(characters, inputTokens);
  }

  static long characters(ChatRequest request) {
    long sum = 0;
    for (ChatMessage message : request.messages()) {
      sum += FRAME + characters(message);
    }
    List<ToolSpecification> tools = request.toolSpecifications();
    if (tools != null) {
      for (ToolSpecification tool : tools) {
        sum += FRAME + length(tool.description()) + String.valueOf(tool.parameters()).length();
      }
    }
    return sum;
  }

  private static long characters(ChatMessage message) {
    if (message instanceof SystemMessage system) {
      return length(system.text());
    }
    if (message instanceof UserMessage user) {
      return characters(user.contents());
    }
    if (message instanceof ToolExecutionResultMessage result) {
      return characters(result.contents());
    }
    return message instanceof AiMessage answer ? characters(answer) : MEDIUM;
  }

  private static long characters(AiMessage answer) {
    long sum = length(answer.text()) + length(answer.thinking());
    for (ToolExecutionRequest call : answer.toolExecutionRequests()) {
      sum += FRAME + length(call.arguments());
    }
    return sum;
  }

  private static long characters(List<Content> contents) {
    long sum = 0;
    for (Content content : contents) {
      sum += content instanceof TextContent text ? length(text.text()) : MEDIUM;
    }
    return sum;
  }

  private static long length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }
}
