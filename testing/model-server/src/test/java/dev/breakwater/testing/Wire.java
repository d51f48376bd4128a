package dev.breakwater.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** The protocols as a client sees them: how it asks, and how it reads the answers. */
enum Wire {
  CHAT_COMPLETIONS("/v1/chat/completions") {
    @Override
    JsonNode request(String prompt) {
      return Json.object("model", "m", "messages", Json.array(user(prompt)))
          .<JsonNode>set("stream_options", Json.object("include_usage", true));
    }

    @Override
    String text(JsonNode body) {
      return body.at("/choices/0/message/content").asText();
    }

    @Override
    String text(List<JsonNode> events) {
      return join(events, "/choices/0/delta/content");
    }

    @Override
    Call call(JsonNode body) {
      JsonNode function = body.at("/choices/0/message/tool_calls/0/function");
      return new Call(
          function.path("name").asText(), Json.parse(function.path("arguments").asText()));
    }

    @Override
    Call call(List<JsonNode> events) {
      return new Call(
          join(events, "/choices/0/delta/tool_calls/0/function/name"),
          Json.parse(join(events, "/choices/0/delta/tool_calls/0/function/arguments")));
    }

    @Override
    Usage usage(JsonNode last) {
      return tokens(last.path("usage"), "prompt_tokens", "completion_tokens");
    }
  },

  RESPONSES("/v1/responses") {
    @Override
    JsonNode request(String prompt) {
      return Json.object("model", "m", "input", prompt);
    }

    @Override
    String text(JsonNode body) {
      return body.at("/output/0/content/0/text").asText();
    }

    @Override
    String text(List<JsonNode> events) {
      return join(ofType(events, "response.output_text.delta"), "/delta");
    }

    @Override
    Call call(JsonNode body) {
      JsonNode item = body.at("/output/0");
      return new Call(item.path("name").asText(), Json.parse(item.path("arguments").asText()));
    }

    @Override
    Call call(List<JsonNode> events) {
      return new Call(
          ofType(events, "response.output_item.added").get(0).at("/item/name").asText(),
          Json.parse(join(ofType(events, "response.function_call_arguments.delta"), "/delta")));
    }

    @Override
    Usage usage(JsonNode last) {
      JsonNode response = last.has("response") ? last.path("response") : last;
      return tokens(response.path("usage"), "input_tokens", "output_tokens");
    }
  },

  MESSAGES("/v1/messages") {
    @Override
    JsonNode request(String prompt) {
      return Json.object("model", "m", "max_tokens", 9, "messages", Json.array(user(prompt)));
    }

    @Override
    String text(JsonNode body) {
      return body.at("/content/0/text").asText();
    }

    @Override
    String text(List<JsonNode> events) {
      return join(events, "/delta/text");
    }

    @Override
    Call call(JsonNode body) {
      JsonNode block = body.at("/content/0");
      return new Call(block.path("name").asText(), block.path("input"));
    }

    @Override
    Call call(List<JsonNode> events) {
      return new Call(
          join(events, "/content_block/name"), Json.parse(join(events, "/delta/partial_json")));
    }

    @Override
    Usage usage(JsonNode last) {
      return tokens(last.path("usage"), "input_tokens", "output_tokens");
    }
  },

  GEMINI("/v1beta/models/m:generateContent") {
    @Override
    String path(boolean streams) {
      return streams ? "/v1beta/models/m:streamGenerateContent?alt=sse" : super.path(false);
    }

    @Override
    JsonNode request(String prompt) {
      JsonNode parts = Json.array(Json.object("text", prompt));
      return Json.object("contents", Json.array(Json.object("role", "user", "parts", parts)));
    }

    @Override
    String text(JsonNode body) {
      return body.at("/candidates/0/content/parts/0/text").asText();
    }

    @Override
    String text(List<JsonNode> events) {
      return join(events, "/candidates/0/content/parts/0/text");
    }

    @Override
    Call call(JsonNode body) {
      JsonNode call = body.at("/candidates/0/content/parts/0/functionCall");
      return new Call(call.path("name").asText(), call.path("args"));
    }

    @Override
    Call call(List<JsonNode> events) {
      return call(events.get(0));
    }

    @Override
    Usage usage(JsonNode last) {
      return tokens(last.path("usageMetadata"), "promptTokenCount", "candidatesTokenCount");
    }
  };

  private final String path;

  Wire(String path) {
    this.path = path;
  }

  /** A call of a tool, as a client has read it. */
  record Call(String tool, JsonNode arguments) {}

  String path(boolean streams) {
    return path;
  }

  abstract JsonNode request(String prompt);

  JsonNode request(String prompt, boolean streams) {
    ObjectNode request = (ObjectNode) request(prompt);
    return this == GEMINI ? request : request.put("stream", streams);
  }

  abstract String text(JsonNode body);

  abstract String text(List<JsonNode> events);

  abstract Call call(JsonNode body);

  abstract Call call(List<JsonNode> events);

  /** {@return the usage of a plain answer, or of the event that has it} */
  abstract Usage usage(JsonNode last);

  private static JsonNode user(String prompt) {
    return Json.object("role", "user", "content", prompt);
  }

  private static String join(List<JsonNode> events, String pointer) {
    return events.stream().map(event -> event.at(pointer).asText("")).collect(Collectors.joining());
  }

  private static List<JsonNode> ofType(List<JsonNode> events, String type) {
    return events.stream().filter(event -> event.path("type").asText().equals(type)).toList();
  }

  private static Usage tokens(JsonNode usage, String input, String output) {
    return new Usage(usage.path(input).asInt(-1), usage.path(output).asInt(-1));
  }
}
