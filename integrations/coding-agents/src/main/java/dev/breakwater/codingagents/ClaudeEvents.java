package dev.breakwater.codingagents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the stream of Claude Code ({@code --output-format stream-json}). */
final class ClaudeEvents implements LineReader {

  private static final String BAD_KEY = "Invalid API key";

  private String directory = "";

  /** The tokens of each answer, until the result has the sums. */
  private final Map<String, long[]> tokens = new HashMap<>();

  @Override
  public void read(String line, AgentEvents events) {
    JsonNode event = Json.parse(line);
    switch (event.path("type").asText()) {
      case "system" -> system(event, events);
      case "assistant" -> assistant(event, events);
      case "result" -> result(event, events);
      default -> {}
    }
  }

  private void system(JsonNode event, AgentEvents events) {
    switch (event.path("subtype").asText()) {
      case "init" -> {
        directory = event.path("cwd").asText() + "/";
        events.session(event.path("session_id").asText());
        events.model(event.path("model").asText());
      }
      case "api_retry" -> {
        double seconds = event.path("retry_delay_ms").asLong() / 1e3;
        String reason = event.path("error").asText("error");
        events.progress(String.format(Locale.ROOT, "retries in %.1f s: %s", seconds, reason));
      }
      default -> {}
    }
  }

  private void assistant(JsonNode event, AgentEvents events) {
    JsonNode message = event.path("message");
    JsonNode used = message.path("usage");
    tokens.put(message.path("id").asText(), new long[] {input(used), output(used)});
    long input = tokens.values().stream().mapToLong(each -> each[0]).sum();
    long output = tokens.values().stream().mapToLong(each -> each[1]).sum();
    events.tokens(input, output);
    for (JsonNode part : message.path("content")) {
      if (part.path("type").asText().equals("tool_use")) {
        events.progress(action(part.path("name").asText(), part.path("input")));
      }
    }
  }

  /** The tool with the file or command that it is about. */
  private String action(String tool, JsonNode input) {
    for (String name : new String[] {"file_path", "command", "pattern", "path", "url", "query"}) {
      String value = input.path(name).asText();
      if (!value.isEmpty()) {
        boolean isOwn = !directory.isEmpty() && value.startsWith(directory);
        return tool + " " + (isOwn ? value.substring(directory.length()) : value);
      }
    }
    return tool;
  }

  private void result(JsonNode event, AgentEvents events) {
    events.tokens(input(event.path("usage")), output(event.path("usage")));
    events.cost(event.path("total_cost_usd").asDouble());
    events.turns(event.path("num_turns").asInt());
    for (JsonNode denial : event.path("permission_denials")) {
      events.denied(action(denial.path("tool_name").asText(), denial.path("tool_input")));
    }
    String text = event.path("result").asText();
    if (!event.path("is_error").asBoolean()) {
      events.answer(text);
      return;
    }
    String kind = event.path("subtype").asText();
    int status = event.path("api_error_status").asInt();
    if (kind.equals("error_max_turns") || kind.equals("error_max_budget_usd")) {
      String limit = kind.equals("error_max_turns") ? "maxTurns" : "maxBudgetUsd";
      events.stopped(
          "claude has reached its limit " + limit + ": raise it, or give the agent less to do");
    } else if (status == 401
        || status == 403
        || text.contains("/login")
        || text.startsWith(BAD_KEY)) {
      events.stopped(
          "claude has no valid key: set ANTHROPIC_API_KEY, or CLAUDE_CODE_OAUTH_TOKEN to the output"
              + " of claude setup-token, since a login is not passed on. It says: "
              + text);
    } else if (status == 429 || status == 503 || status == 529) {
      events.busy("the model of claude is busy (" + status + "): " + text, null);
    } else {
      String reason = text.isEmpty() ? event.path("errors").path(0).asText(kind) : text;
      events.failed("claude failed: " + reason);
    }
  }

  private static long input(JsonNode usage) {
    return usage.path("input_tokens").asLong()
        + usage.path("cache_creation_input_tokens").asLong()
        + usage.path("cache_read_input_tokens").asLong();
  }

  private static long output(JsonNode usage) {
    return usage.path("output_tokens").asLong();
  }
}
