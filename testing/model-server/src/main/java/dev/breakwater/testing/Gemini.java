package dev.breakwater.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Gemini API of Google. Streams are server-sent events, also without {@code alt=sse}. */
final class Gemini implements Protocol {

  private static final Pattern PATH =
      Pattern.compile("/v1beta/models/([^/:]+):(generateContent|streamGenerateContent)");

  @Override
  public boolean serves(String path) {
    return PATH.matcher(path).matches();
  }

  @Override
  public String model(String path, JsonNode request) {
    Matcher matcher = PATH.matcher(path);
    return matcher.matches() ? matcher.group(1) : "";
  }

  @Override
  public boolean streams(String path, JsonNode request) {
    return path.endsWith(":streamGenerateContent");
  }

  @Override
  public String opening(JsonNode request) {
    return Protocol.before(request.path("contents"), "model");
  }

  @Override
  public JsonNode body(Answer answer) {
    if (answer.content() instanceof Content.ToolCall call) {
      return last(answer, call(call));
    }
    return last(answer, text(((Content.Text) answer.content()).text()));
  }

  private static JsonNode call(Content.ToolCall call) {
    return Json.object("functionCall", Json.object("name", call.tool(), "args", call.arguments()));
  }

  private static JsonNode text(String text) {
    return Json.object("text", text);
  }

  private static ObjectNode response(Answer answer, ObjectNode candidate) {
    return Json.object(
        "candidates", Json.array(candidate),
        "modelVersion", answer.model(),
        "responseId", answer.id("response"));
  }

  private static ObjectNode candidate(JsonNode part) {
    return Json.object(
        "content", Json.object("role", "model", "parts", Json.array(part)), "index", 0);
  }

  private static JsonNode last(Answer answer, JsonNode part) {
    ObjectNode candidate = candidate(part);
    candidate.put("finishReason", "STOP");
    ObjectNode response = response(answer, candidate);
    response.set(
        "usageMetadata",
        Json.object(
            "promptTokenCount", answer.usage().inputTokens(),
            "candidatesTokenCount", answer.usage().outputTokens(),
            "totalTokenCount", answer.usage().totalTokens()));
    return response;
  }

  @Override
  public List<ServerSentEvent> events(Answer answer) {
    List<JsonNode> events = new ArrayList<>();
    if (answer.content() instanceof Content.ToolCall call) {
      // Gemini does not split calls.
      events.add(response(answer, candidate(call(call))));
    } else {
      for (String piece : Answer.pieces(((Content.Text) answer.content()).text())) {
        events.add(response(answer, candidate(text(piece))));
      }
    }
    events.add(last(answer, text("")));
    return events.stream().map(ServerSentEvent::unnamed).toList();
  }

  @Override
  public JsonNode error(int status, String message) {
    return Json.object(
        "error", Json.object("code", status, "message", message, "status", name(status)));
  }

  private static String name(int status) {
    return switch (status) {
      case 400 -> "INVALID_ARGUMENT";
      case 401 -> "UNAUTHENTICATED";
      case 403 -> "PERMISSION_DENIED";
      case 404 -> "NOT_FOUND";
      case 429 -> "RESOURCE_EXHAUSTED";
      case 503, 529 -> "UNAVAILABLE";
      default -> "INTERNAL";
    };
  }
}
