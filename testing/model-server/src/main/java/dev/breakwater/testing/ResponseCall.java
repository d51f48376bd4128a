package dev.breakwater.testing;

import com.fasterxml.jackson.databind.JsonNode;

/** A call of a function, whose arguments are JSON, or of a custom tool, whose input is text. */
record ResponseCall(String id, String callId, Content.ToolCall call, boolean isCustom)
    implements ResponseItem {

  private String type() {
    return isCustom ? "custom_tool_call" : "function_call";
  }

  private String argumentsName() {
    return isCustom ? "input" : "arguments";
  }

  private String arguments() {
    boolean isPlain = isCustom && call.arguments().isTextual();
    return isPlain ? call.arguments().asText() : call.arguments().toString();
  }

  @Override
  public JsonNode begun() {
    return item("in_progress", "");
  }

  @Override
  public JsonNode done() {
    return item("completed", arguments());
  }

  private JsonNode item(String status, String arguments) {
    return Json.object(
        "type",
        type(),
        "id",
        id,
        "call_id",
        callId,
        "name",
        call.tool(),
        argumentsName(),
        arguments,
        "status",
        status);
  }

  @Override
  public void addTo(ResponseEvents events) {
    String type = "response." + type() + "_" + argumentsName();
    for (String piece : Answer.pieces(arguments())) {
      events.add(type + ".delta", "item_id", id, "output_index", 0, "delta", piece);
    }
    events.add(type + ".done", "item_id", id, "output_index", 0, argumentsName(), arguments());
  }
}
