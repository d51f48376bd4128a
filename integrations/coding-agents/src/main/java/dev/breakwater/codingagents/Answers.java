package dev.breakwater.codingagents;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds JSON in the answers of agents, and describes it in prompts. */
final class Answers {

  /** A model may add fields that nobody asked for; an answer without any field is not an answer. */
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final int DEEPEST = 6;

  private Answers() {}

  /** {@return the sentence that asks for a value} */
  static String request(Class<?> type) {
    return "Answer with exactly one JSON value of this form, after everything else: "
        + form(MAPPER.constructType(type), 0);
  }

  private static String form(JavaType type, int depth) {
    Class<?> raw = type.getRawClass();
    if (raw == String.class || raw == char.class) {
      return "string";
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return "boolean";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(raw)) {
      return "number";
    }
    if (type.isEnumType()) {
      return Arrays.stream(raw.getEnumConstants())
          .map(constant -> MAPPER.valueToTree(constant).toString())
          .collect(Collectors.joining(" | "));
    }
    if (type.isCollectionLikeType() || type.isArrayType()) {
      return "[" + form(type.getContentType(), depth + 1) + ", …]";
    }
    if (type.isMapLikeType()) {
      return "{string: " + form(type.getContentType(), depth + 1) + ", …}";
    }
    if (depth > DEEPEST || raw == Object.class) {
      return "any value";
    }
    return MAPPER.getDeserializationConfig().introspect(type).findProperties().stream()
        .map(
            property ->
                "\"" + property.getName() + "\": " + form(property.getPrimaryType(), depth + 1))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** Returns the last JSON value in a text that has the type. */
  static <T> Optional<T> find(String text, Class<T> type) {
    return candidates(text).flatMap(json -> read(json, type).stream()).findFirst();
  }

  private static <T> Optional<T> read(String json, Class<T> type) {
    try {
      JsonNode tree = MAPPER.readTree(json);
      boolean hasFields = !tree.isObject() || hasAnyFieldOf(tree, type);
      return hasFields ? Optional.ofNullable(MAPPER.treeToValue(tree, type)) : Optional.empty();
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean hasAnyFieldOf(JsonNode object, Class<?> type) {
    JavaType java = MAPPER.constructType(type);
    return java.isMapLikeType()
        || MAPPER.getDeserializationConfig().introspect(java).findProperties().stream()
            .anyMatch(property -> object.has(property.getName()));
  }

  /** The whole text, and then each value that ends at a closing bracket, from the last one on. */
  private static Stream<String> candidates(String text) {
    List<String> found = new ArrayList<>();
    found.add(text.strip());
    for (int end = text.length() - 1; end >= 0; end--) {
      char last = text.charAt(end);
      if (last == '}' || last == ']') {
        int begin = begin(text, end);
        if (begin >= 0) {
          found.add(text.substring(begin, end + 1));
          end = begin;
        }
      }
    }
    return found.stream();
  }

  /** Returns where the value begins that ends at a bracket; negative if it has no beginning. */
  private static int begin(String text, int end) {
    int depth = 0;
    boolean quoted = false;
    for (int index = end; index >= 0; index--) {
      char at = text.charAt(index);
      if (at == '"' && !isEscaped(text, index)) {
        quoted = !quoted;
      } else if (!quoted && (at == '}' || at == ']')) {
        depth++;
      } else if (!quoted && (at == '{' || at == '[') && --depth == 0) {
        return index;
      }
    }
    return -1;
  }

  private static boolean isEscaped(String text, int index) {
    int backslashes = 0;
    while (index - backslashes > 0 && text.charAt(index - backslashes - 1) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }
}
