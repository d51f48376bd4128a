package dev.breakwater.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The format of requests and answers of one kind of service. Stateless. */
interface Protocol {

  /** {@return whether it answers posts to a path} */
  boolean serves(String path);

  /** {@return the model that a request asks for; empty if it names none} */
  default String model(String path, JsonNode request) {
    return request.path("model").asText("");
  }

  /** {@return whether a request asks for server-sent events} */
  default boolean streams(String path, JsonNode request) {
    return request.path("stream").asBoolean(false);
  }

  /** {@return the messages of a request before the first answer of the model, as text} */
  String opening(JsonNode request);

  /** {@return the body of a plain answer} */
  JsonNode body(Answer answer);

  /** {@return the events of an answer} */
  List<ServerSentEvent> events(Answer answer);

  /** {@return the body of an error} */
  JsonNode error(int status, String message);

  /** {@return the items of a list before the first with a role} */
  static String before(JsonNode items, String role) {
    StringBuilder opening = new StringBuilder();
    for (JsonNode item : items) {
      if (item.path("role").asText().equals(role)) {
        break;
      }
      opening.append(item).append('\n');
    }
    return opening.toString();
  }
}
