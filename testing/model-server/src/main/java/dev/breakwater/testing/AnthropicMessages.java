package dev.breakwater.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The messages API of Anthropic. */
final class AnthropicMessages implements Protocol {

  @Override
  public boolean serves(String path) {
    return path.equals("/v1/messages");
  }

  @Override
  public String opening(JsonNode request) {
    return Protocol.before(request.path("messages"), "assistant");
  }

  @Override
  public JsonNode body(Answer answer) {
    ObjectNode message = message(answer, usage(answer));
    message.set("content", Json.array(blocks(answer).toArray(JsonNode[]::new)));
    message.put("stop_reason", stopReason(answer));
    return message;
  }

  private static ObjectNode message(Answer answer, JsonNode usage) {
    return Json.object(
        "id",
        answer.id("msg"),
        "type",
        "message",
        "role",
        "assistant",
        "model",
        answer.model(),
        "content",
        Json.array(),
        "stop_reason",
        NullNode.instance,
        "stop_sequence",
        NullNode.instance,
        "usage",
        usage);
  }

  private static JsonNode usage(Answer answer) {
    return Json.object(
        "input_tokens",
        answer.usage().inputTokens(),
        "cache_creation_input_tokens",
        0,
        "cache_read_input_tokens",
        0,
        "output_tokens",
        answer.usage().outputTokens());
  }

  private static List<JsonNode> blocks(Answer answer) {
    List<Content.ToolCall> calls = answer.calls();
    if (calls.isEmpty()) {
      return List.of(Json.object("type", "text", "text", ((Content.Text) answer.content()).text()));
    }
    List<JsonNode> blocks = new ArrayList<>();
    for (int index = 0; index < calls.size(); index++) {
      blocks.add(
          Json.object(
              "type", "tool_use",
              "id", answer.id("toolu", index),
              "name", calls.get(index).tool(),
              "input", calls.get(index).arguments()));
    }
    return blocks;
  }

  private static String stopReason(Answer answer) {
    return answer.calls().isEmpty() ? "end_turn" : "tool_use";
  }

  @Override
  public List<ServerSentEvent> events(Answer answer) {
    List<JsonNode> events = new ArrayList<>();
    ObjectNode begun = Json.object("input_tokens", answer.usage().inputTokens());
    begun.put("output_tokens", 1);
    events.add(Json.object("type", "message_start", "message", message(answer, begun)));
    List<JsonNode> blocks = blocks(answer);
    for (int index = 0; index < blocks.size(); index++) {
      List<JsonNode> deltas = deltas(answer, index);
      JsonNode empty = emptyBlock(blocks.get(index));
      events.add(
          Json.object("type", "content_block_start", "index", index, "content_block", empty));
      events.add(Json.object("type", "ping"));
      for (JsonNode delta : deltas) {
        events.add(Json.object("type", "content_block_delta", "index", index, "delta", delta));
      }
      events.add(Json.object("type", "content_block_stop", "index", index));
    }
    events.add(
        Json.object(
            "type", "message_delta",
            "delta",
                Json.object("stop_reason", stopReason(answer), "stop_sequence", NullNode.instance),
            "usage", usage(answer)));
    events.add(Json.object("type", "message_stop"));
    return events.stream().map(ServerSentEvent::typed).toList();
  }

  private static JsonNode emptyBlock(JsonNode whole) {
    ObjectNode block = whole.deepCopy();
    if (block.has("input")) {
      block.set("input", Json.object());
    } else {
      block.put("text", "");
    }
    return block;
  }

  private static List<JsonNode> deltas(Answer answer, int index) {
    List<JsonNode> deltas = new ArrayList<>();
    if (!answer.calls().isEmpty()) {
      String arguments = answer.calls().get(index).arguments().toString();
      for (String piece : Answer.pieces(arguments)) {
        deltas.add(Json.object("type", "input_json_delta", "partial_json", piece));
      }
    } else {
      for (String piece : Answer.pieces(((Content.Text) answer.content()).text())) {
        deltas.add(Json.object("type", "text_delta", "text", piece));
      }
    }
    return deltas;
  }

  @Override
  public JsonNode error(int status, String message) {
    return Json.object(
        "type", "error", "error", Json.object("type", type(status), "message", message));
  }

  private static String type(int status) {
    return switch (status) {
      case 400 -> "invalid_request_error";
      case 401 -> "authentication_error";
      case 403 -> "permission_error";
      case 404 -> "not_found_error";
      case 429 -> "rate_limit_error";
      case 529 -> "overloaded_error";
      default -> "api_error";
    };
  }
}
