package dev.breakwater.testing;

import com.fasterxml.jackson.databind.JsonNode;

/** A message of the model in the responses API. */
record ResponseMessage(String id, String text) implements ResponseItem {

  @Override
  public JsonNode begun() {
    return item("in_progress");
  }

  @Override
  public JsonNode done() {
    return item("completed", part(text));
  }

  private JsonNode item(String status, JsonNode... content) {
    return Json.object(
        "type",
        "message",
        "id",
        id,
        "status",
        status,
        "role",
        "assistant",
        "content",
        Json.array(content));
  }

  private static JsonNode part(String text) {
    return Json.object("type", "output_text", "text", text, "annotations", Json.array());
  }

  @Override
  public void addTo(ResponseEvents events) {
    add(events, "response.content_part.added", "part", part(""));
    for (String piece : Answer.pieces(text)) {
      add(events, "response.output_text.delta", "delta", piece);
    }
    add(events, "response.output_text.done", "text", text);
    add(events, "response.content_part.done", "part", part(text));
  }

  private void add(ResponseEvents events, String type, String name, Object value) {
    events.add(type, "item_id", id, "output_index", 0, "content_index", 0, name, value);
  }
}
