package dev.breakwater.codingagents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodexEventsTest {

  private static List<String> events(String lines) {
    return RecordedEvents.of(new CodexEvents(), lines);
  }

  @Test
  void aTurnHasProgressUsageAndAnAnswer() {
    assertEquals(
        List.of(
            "session t1",
            "progress Reconnecting... 1/5",
            "progress Run npm test",
            "progress Edit src/a.ts",
            "denied rm -rf /",
            "answer Done.",
            "tokens 300 60"),
        events(
            """
            {"type":"thread.started","thread_id":"t1"}
            {"type":"turn.started"}
            {"type":"error","message":"Reconnecting... 1/5"}
            {"type":"item.started","item":{"type":"command_execution","command":"npm test","status":"in_progress"}}
            {"type":"item.started","item":{"type":"file_change","changes":[{"path":"src/a.ts","kind":"update"}]}}
            {"type":"item.completed","item":{"type":"command_execution","command":"rm -rf /","status":"declined"}}
            {"type":"item.completed","item":{"type":"agent_message","text":"Done."}}
            {"type":"turn.completed","usage":{"input_tokens":300,"cached_input_tokens":20,"output_tokens":60}}
            """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unexpected status 401 Unauthorized | stopped codex has no valid key: set CODEX_API_KEY or"
            + " OPENAI_API_KEY, since a login is not passed on. It says: ",
        "exceeded retry limit, last status: 429 Too Many Requests | busy the model of codex is busy: ",
        "We are experiencing high demand | busy the model of codex is busy: ",
        "You've hit your usage limit. | stopped codex has reached its limit: ",
        "Quota exceeded | stopped codex has reached its limit: ",
        "stream disconnected | failed codex failed: ",
        "no match in line 401 | failed codex failed: ",
        "the limit of 503 files | failed codex failed: ",
      })
  void failuresAreTold(String message, String expected) {
    assertEquals(
        List.of(expected + (expected.endsWith(" ") ? "" : " ") + message),
        events("{\"type\":\"turn.failed\",\"error\":{\"message\":\"" + message + "\"}}"));
  }
}
