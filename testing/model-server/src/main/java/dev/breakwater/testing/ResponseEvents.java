package dev.breakwater.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Collects and numbers the events of the responses API. */
final class ResponseEvents {

  private final List<ServerSentEvent> events = new ArrayList<>();

  void add(String type, Object... namesAndValues) {
    ObjectNode event = Json.object("type", type, "sequence_number", events.size());
    event.setAll(Json.object(namesAndValues));
    events.add(ServerSentEvent.typed(event));
  }

  List<ServerSentEvent> all() {
    return List.copyOf(events);
  }
}
