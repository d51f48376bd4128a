package dev.breakwater.testing.agents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.breakwater.codingagents.AgentEvents;
import dev.breakwater.codingagents.CliAgent;
import java.net.URI;
import java.util.List;
import java.util.function.BiConsumer;

/** Agents without a preset, which run through {@link CliAgent}. */
final class OtherAgents {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private OtherAgents() {}

  static CliAgent gemini(String program) {
    return CliAgent.of(
            program, "--output-format", "stream-json", "--approval-mode", "yolo", "--skip-trust")
        .arguments("--model", "gemini-2.5-pro")
        .inherit("GEMINI_API_KEY")
        .home(home -> home.copy(".gemini/settings.json").keep(".gemini/tmp"))
        .guide("GEMINI.md")
        .reading(OtherAgents::geminiEvents)
        .resuming(session -> List.of("--resume", "latest"));
  }

  /** A new reader for each execution, since the answer arrives in pieces. */
  private static BiConsumer<String, AgentEvents> geminiEvents() {
    StringBuilder answer = new StringBuilder();
    return (line, events) -> {
      JsonNode event = parse(line);
      switch (event.path("type").asText()) {
        case "init" -> {
          events.session(event.path("session_id").asText());
          events.model(event.path("model").asText());
        }
        case "tool_use" ->
            events.progress(event.path("tool_name").asText() + " " + event.path("parameters"));
        case "message" -> {
          if (event.path("role").asText().equals("assistant")) {
            answer.append(event.path("content").asText());
            events.answer(answer.toString());
          }
        }
        case "error" -> events.progress(event.path("message").asText());
        case "result" -> {
          JsonNode stats = event.path("stats");
          events.tokens(stats.path("input_tokens").asLong(), stats.path("output_tokens").asLong());
          if (!event.path("status").asText().equals("success")) {
            events.failed(event.path("error").path("message").asText("it failed"));
          }
        }
        default -> {}
      }
    };
  }

  static CliAgent opencode(String program) {
    return CliAgent.of(program, "run", "--auto", "--format", "json", "--title", "task")
        .environment("OPENCODE_DISABLE_AUTOUPDATE", "1")
        .environment("OPENCODE_DISABLE_MODELS_FETCH", "1")
        .home(home -> home.keep(".local/share/opencode"))
        .guide("AGENTS.md")
        .reading(OtherAgents::opencodeEvents)
        .resuming(session -> List.of("--session", session));
  }

  private static BiConsumer<String, AgentEvents> opencodeEvents() {
    long[] tokens = new long[2];
    return (line, events) -> {
      JsonNode event = parse(line);
      JsonNode part = event.path("part");
      switch (event.path("type").asText()) {
        case "step_start" -> events.session(event.path("sessionID").asText());
        case "tool_use" ->
            events.progress(part.path("tool").asText() + " " + part.path("state").path("input"));
        case "text" -> events.answer(part.path("text").asText());
        case "step_finish" -> {
          tokens[0] += part.path("tokens").path("input").asLong();
          tokens[1] += part.path("tokens").path("output").asLong();
          events.tokens(tokens[0], tokens[1]);
        }
        case "error" -> events.failed(event.path("error").toString());
        default -> {}
      }
    };
  }

  static String opencodeSettings(URI server) {
    return """
        {"autoupdate": false, "model": "scripted/m", "small_model": "scripted/m",
         "provider": {"scripted": {"npm": "@ai-sdk/openai-compatible",
           "options": {"baseURL": "%s/v1", "apiKey": "fake-key-for-opencode"},
           "models": {"m": {"name": "m"}}}}}
        """
        .formatted(server);
  }

  private static JsonNode parse(String line) {
    try {
      return MAPPER.readTree(line.startsWith("{") ? line : "{}");
    } catch (JsonProcessingException e) {
      return MAPPER.createObjectNode();
    }
  }
}
