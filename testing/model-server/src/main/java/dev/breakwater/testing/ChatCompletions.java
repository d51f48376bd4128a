package dev.breakwater.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The chat completions API of OpenAI. */
final class ChatCompletions implements Protocol {

  /** A fixed time, so that the same script has the same answers. */
  private static final long CREATED = 1_767_225_600L;

  @Override
  public boolean serves(String path) {
    return path.equals("/v1/chat/completions");
  }

  @Override
  public String opening(JsonNode request) {
    return Protocol.before(request.path("messages"), "assistant");
  }

  @Override
  public JsonNode body(Answer answer) {
    ObjectNode message = Json.object("role", "assistant", "content", NullNode.instance);
    List<Content.ToolCall> calls = answer.calls();
    if (!calls.isEmpty()) {
      ArrayNode all = Json.array();
      for (int index = 0; index < calls.size(); index++) {
        all.add(call(answer, index, calls.get(index).arguments().toString()));
      }
      message.set("tool_calls", all);
    } else {
      message.put("content", ((Content.Text) answer.content()).text());
    }
    ObjectNode completion = head(answer, "chat.completion");
    completion.set(
        "choices",
        Json.array(
            Json.object("index", 0, "message", message, "finish_reason", finishReason(answer))));
    completion.set("usage", usage(answer));
    return completion;
  }

  private static ObjectNode head(Answer answer, String object) {
    return Json.object(
        "id", answer.id("chatcmpl"), "object", object, "created", CREATED, "model", answer.model());
  }

  private static JsonNode call(Answer answer, int index, String arguments) {
    return Json.object(
        "id", answer.id("call", index),
        "type", "function",
        "function", Json.object("name", answer.calls().get(index).tool(), "arguments", arguments));
  }

  private static String finishReason(Answer answer) {
    return answer.calls().isEmpty() ? "stop" : "tool_calls";
  }

  private static JsonNode usage(Answer answer) {
    return Json.object(
        "prompt_tokens", answer.usage().inputTokens(),
        "completion_tokens", answer.usage().outputTokens(),
        "total_tokens", answer.usage().totalTokens());
  }

  @Override
  public List<ServerSentEvent> events(Answer answer) {
    List<ServerSentEvent> events = new ArrayList<>();
    for (JsonNode delta : deltas(answer)) {
      events.add(chunk(answer, choice(delta, NullNode.instance)));
    }
    events.add(
        chunk(
            answer,
            choice(Json.object(), Json.object("reason", finishReason(answer)).path("reason"))));
    if (answer.request().path("stream_options").path("include_usage").asBoolean(false)) {
      ObjectNode last = head(answer, "chat.completion.chunk");
      last.set("choices", Json.array());
      last.set("usage", usage(answer));
      events.add(ServerSentEvent.unnamed(last));
    }
    events.add(new ServerSentEvent(null, "[DONE]"));
    return events;
  }

  private static List<JsonNode> deltas(Answer answer) {
    List<JsonNode> deltas = new ArrayList<>();
    List<Content.ToolCall> calls = answer.calls();
    for (int index = 0; index < calls.size(); index++) {
      ObjectNode begun = (ObjectNode) call(answer, index, "");
      begun.put("index", index);
      deltas.add(
          Json.object(
              "role", "assistant", "content", NullNode.instance, "tool_calls", Json.array(begun)));
      for (String piece : Answer.pieces(calls.get(index).arguments().toString())) {
        JsonNode part = Json.object("index", index, "function", Json.object("arguments", piece));
        deltas.add(Json.object("tool_calls", Json.array(part)));
      }
    }
    if (calls.isEmpty()) {
      deltas.add(Json.object("role", "assistant", "content", ""));
      for (String piece : Answer.pieces(((Content.Text) answer.content()).text())) {
        deltas.add(Json.object("content", piece));
      }
    }
    return deltas;
  }

  private static JsonNode choice(JsonNode delta, JsonNode finishReason) {
    return Json.object("index", 0, "delta", delta, "finish_reason", finishReason);
  }

  private static ServerSentEvent chunk(Answer answer, JsonNode choice) {
    ObjectNode chunk = head(answer, "chat.completion.chunk");
    chunk.set("choices", Json.array(choice));
    return ServerSentEvent.unnamed(chunk);
  }

  @Override
  public JsonNode error(int status, String message) {
    return OpenAiErrors.error(status, message);
  }
}
