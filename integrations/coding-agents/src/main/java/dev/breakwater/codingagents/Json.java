package dev.breakwater.codingagents;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Reads and writes JSON. */
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** {@return the value; a missing node if the text is not valid JSON, such as a line of a log} */
  static JsonNode parse(String text) {
    try {
      return text.startsWith("{") ? MAPPER.readTree(text) : MissingNode.getInstance();
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  /** {@return the text as a JSON string, which is a TOML string, too} */
  static String quote(String text) {
    return MAPPER.valueToTree(text).toString();
  }

  static String write(Object value) {
    return MAPPER.valueToTree(value).toString();
  }
}
