package dev.breakwater.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads and creates JSON. */
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not valid JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** {@return an object with some members; a value is a node, a text, a number or a boolean} */
  static ObjectNode object(Object... namesAndValues) {
    ObjectNode object = MAPPER.createObjectNode();
    for (int index = 0; index < namesAndValues.length; index += 2) {
      object.set((String) namesAndValues[index], MAPPER.valueToTree(namesAndValues[index + 1]));
    }
    return object;
  }

  static ArrayNode array(JsonNode... items) {
    ArrayNode array = MAPPER.createArrayNode();
    for (JsonNode item : items) {
      array.add(item);
    }
    return array;
  }
}
