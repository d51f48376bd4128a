package dev.breakwater.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The responses API of OpenAI. */
final class OpenAiResponses implements Protocol {

  /** A fixed time, so that the same script has the same answers. */
  private static final long CREATED = 1_767_225_600L;

  @Override
  public boolean serves(String path) {
    return path.equals("/v1/responses");
  }

  @Override
  public String opening(JsonNode request) {
    JsonNode input = request.path("input");
    if (!input.isArray()) {
      return input.asText();
    }
    StringBuilder opening = new StringBuilder();
    for (JsonNode item : input) {
      boolean isMessage = item.path("type").asText("message").equals("message");
      if (!isMessage || item.path("role").asText().equals("assistant")) {
        break;
      }
      opening.append(item).append('\n');
    }
    return opening.toString();
  }

  @Override
  public JsonNode body(Answer answer) {
    ObjectNode response = response(answer, "completed");
    response.set("output", Json.array(ResponseItem.of(answer).done()));
    response.set("usage", usage(answer));
    return response;
  }

  private static ObjectNode response(Answer answer, String status) {
    JsonNode tools = answer.request().path("tools");
    return Json.object(
        "id",
        answer.id("resp"),
        "object",
        "response",
        "created_at",
        CREATED,
        "status",
        status,
        "error",
        NullNode.instance,
        "incomplete_details",
        NullNode.instance,
        "model",
        answer.model(),
        "output",
        Json.array(),
        "parallel_tool_calls",
        false,
        "tool_choice",
        "auto",
        "tools",
        tools.isArray() ? tools : Json.array(),
        "usage",
        NullNode.instance);
  }

  private static JsonNode usage(Answer answer) {
    return Json.object(
        "input_tokens", answer.usage().inputTokens(),
        "input_tokens_details", Json.object("cached_tokens", 0),
        "output_tokens", answer.usage().outputTokens(),
        "output_tokens_details", Json.object("reasoning_tokens", 0),
        "total_tokens", answer.usage().totalTokens());
  }

  @Override
  public List<ServerSentEvent> events(Answer answer) {
    ResponseEvents events = new ResponseEvents();
    ResponseItem item = ResponseItem.of(answer);
    events.add("response.created", "response", response(answer, "in_progress"));
    events.add("response.in_progress", "response", response(answer, "in_progress"));
    events.add("response.output_item.added", "output_index", 0, "item", item.begun());
    item.addTo(events);
    events.add("response.output_item.done", "output_index", 0, "item", item.done());
    events.add("response.completed", "response", body(answer));
    return events.all();
  }

  @Override
  public JsonNode error(int status, String message) {
    return OpenAiErrors.error(status, message);
  }
}
