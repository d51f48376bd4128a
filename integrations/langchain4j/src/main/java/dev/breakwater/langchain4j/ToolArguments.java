package dev.breakwater.langchain4j;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of a tool call, which a model may get wrong in any way. */
final class ToolArguments {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNode object;

  private ToolArguments(JsonNode object) {
    this.object = object;
  }

  static ToolArguments parse(@Nullable String json) {
    JsonNode parsed;
    try {
      parsed = MAPPER.readTree(json == null || json.isBlank() ? "{}" : json);
    } catch (JsonProcessingException e) {
      throw new ToolProblem(
          "the arguments are not valid JSON ("
              + e.getOriginalMessage()
              + "): call the tool again with one JSON object");
    }
    if (!parsed.isObject()) {
      throw new ToolProblem("the arguments must be one JSON object: call the tool again with it");
    }
    return new ToolArguments(parsed);
  }

  String text(String name) {
    String text = optionalText(name);
    if (text == null) {
      throw new ToolProblem(
          "the argument \"" + name + "\" is missing: call the tool again with it");
    }
    return text;
  }

  @Nullable String optionalText(String name) {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new ToolProblem(
          "the argument \"" + name + "\" must be a string: call the tool again with one");
    }
    return value.textValue();
  }

  int integer(String name, int standard) {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return standard;
    }
    String text = value.asText().strip();
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new ToolProblem(
          "the argument \"" + name + "\" must be an integer: call the tool again with one");
    }
  }

  List<String> texts(String name) {
    JsonNode value = object.path(name);
    List<String> texts = new ArrayList<>();
    if (value.isMissingNode() || value.isNull()) {
      return texts;
    }
    for (JsonNode item : value) {
      if (!item.isValueNode()) {
        throw noTexts(name);
      }
      texts.add(item.asText());
    }
    if (!value.isArray()) {
      throw noTexts(name);
    }
    return texts;
  }

  private static ToolProblem noTexts(String name) {
    return new ToolProblem(
        "the argument \"" + name + "\" must be an array of strings: call the tool again with one");
  }
}
