package dev.breakwater.testing;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** An event of a stream; the name is null in protocols whose events have none. */
record ServerSentEvent(@Nullable String name, String data) {

  /** {@return an event that is named by the member "type" of its data} */
  static ServerSentEvent typed(JsonNode data) {
    return new ServerSentEvent(data.path("type").asText(), data.toString());
  }

  static ServerSentEvent unnamed(JsonNode data) {
    return new ServerSentEvent(null, data.toString());
  }

  String text() {
    return (name == null ? "" : "event: " + name + "\n") + "data: " + data + "\n\n";
  }
}
