package dev.breakwater.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads scripts from JSON. All members except the content of a step are optional; times are
 * milliseconds.
 *
 * <pre>{@code
 * [
 *   {
 *     "when": "write a greeting",
 *     "steps": [
 *       {"fail": 429, "retryAfter": 2000},
 *       {"call": "write", "arguments": {"text": "hi"}, "delay": 500},
 *       {"text": "done", "eventDelay": 100, "usage": {"input": 10, "output": 2}},
 *       {"text": "incomplete", "breakOff": true}
 *     ]
 *   }
 * ]
 * }</pre>
 */
final class ScriptFile {

  private ScriptFile() {}

  static List<Script> parse(String text) {
    List<Script> scripts = new ArrayList<>();
    for (JsonNode script : Json.parse(text)) {
      List<Step> steps = new ArrayList<>();
      script.path("steps").forEach(step -> steps.add(step(step)));
      Step[] all = steps.toArray(Step[]::new);
      String marker = script.path("when").asText();
      scripts.add(marker.isEmpty() ? Script.of(all) : Script.when(marker, all));
    }
    return scripts;
  }

  private static Step step(JsonNode json) {
    Step step = content(json).delay(time(json, "delay")).eventDelay(time(json, "eventDelay"));
    JsonNode usage = json.path("usage");
    if (usage.isObject()) {
      step = step.usage(usage.path("input").asInt(), usage.path("output").asInt());
    }
    return json.path("breakOff").asBoolean() ? step.breakOff() : step;
  }

  private static Step content(JsonNode json) {
    if (json.has("text")) {
      return Step.text(json.path("text").asText());
    }
    if (json.has("call")) {
      JsonNode arguments = json.has("arguments") ? json.path("arguments") : Json.object();
      return Step.call(json.path("call").asText(), arguments);
    }
    if (json.has("fail")) {
      int status = json.path("fail").asInt();
      return json.has("retryAfter")
          ? Step.fail(status, time(json, "retryAfter"))
          : Step.fail(status);
    }
    throw new IllegalArgumentException("a step needs \"text\", \"call\" or \"fail\": " + json);
  }

  private static Duration time(JsonNode json, String name) {
    return Duration.ofMillis(json.path(name).asLong(0));
  }
}
