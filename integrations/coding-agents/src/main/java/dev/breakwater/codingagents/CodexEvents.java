package dev.breakwater.codingagents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the events of Codex ({@code codex exec --json}). */
final class CodexEvents implements LineReader {

  private static final Pattern REFUSED =
      Pattern.compile(
          "status:? 40[13]\\b|unauthorized|forbidden|invalid_api_key|incorrect api key");
  private static final Pattern LIMIT = Pattern.compile("usage limit|quota|insufficient_quota");
  private static final Pattern BUSY =
      Pattern.compile(
          "status:? (429|503|529)\\b|too many requests|rate limit|overloaded|high demand");

  @Override
  public void read(String line, AgentEvents events) {
    JsonNode event = Json.parse(line);
    switch (event.path("type").asText()) {
      case "thread.started" -> events.session(event.path("thread_id").asText());
      case "item.started" -> started(event.path("item"), events);
      case "item.completed" -> completed(event.path("item"), events);
      case "turn.completed" -> usage(event.path("usage"), events);
      case "turn.failed" -> failed(event.path("error").path("message").asText(), events);
      case "error" -> events.progress(event.path("message").asText());
      default -> {}
    }
  }

  private static void started(JsonNode item, AgentEvents events) {
    switch (item.path("type").asText()) {
      case "command_execution" -> events.progress("Run " + item.path("command").asText());
      case "file_change" -> {
        for (JsonNode change : item.path("changes")) {
          events.progress("Edit " + change.path("path").asText());
        }
      }
      case "mcp_tool_call" -> events.progress("Call " + item.path("tool").asText());
      case "web_search" -> events.progress("Search " + item.path("query").asText());
      default -> {}
    }
  }

  private static void completed(JsonNode item, AgentEvents events) {
    switch (item.path("type").asText()) {
      case "agent_message" -> events.answer(item.path("text").asText());
      case "command_execution", "file_change" -> {
        if (item.path("status").asText().equals("declined")) {
          events.denied(item.path("command").asText("change of files"));
        }
      }
      default -> {}
    }
  }

  private static void usage(JsonNode usage, AgentEvents events) {
    events.tokens(usage.path("input_tokens").asLong(), usage.path("output_tokens").asLong());
  }

  /** Its messages are texts; the status is only in them. */
  private static void failed(String message, AgentEvents events) {
    String lower = message.toLowerCase(Locale.ROOT);
    if (REFUSED.matcher(lower).find()) {
      events.stopped(
          "codex has no valid key: set CODEX_API_KEY or OPENAI_API_KEY, since a login is not passed"
              + " on. It says: "
              + message);
    } else if (LIMIT.matcher(lower).find()) {
      events.stopped("codex has reached its limit: " + message);
    } else if (BUSY.matcher(lower).find()) {
      events.busy("the model of codex is busy: " + message, null);
    } else {
      events.failed("codex failed: " + message);
    }
  }
}
