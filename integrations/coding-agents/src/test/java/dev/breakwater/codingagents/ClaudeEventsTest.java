package dev.breakwater.codingagents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaudeEventsTest {

  private static List<String> events(String lines) {
    return RecordedEvents.of(new ClaudeEvents(), lines);
  }

  @Test
  void aTurnHasProgressUsageDenialsAndAnAnswer() {
    assertEquals(
        List.of(
            "session s1",
            "model m1",
            "tokens 110 5",
            "progress Edit src/a.ts",
            "progress Bash npm test",
            "tokens 310 25",
            "progress Task",
            "tokens 320 60",
            "cost 0.25",
            "turns 3",
            "denied Edit /etc/passwd",
            "answer Done."),
        events(
            """
            a line of a log
            {"type":"system","subtype":"init","cwd":"/project","session_id":"s1","model":"m1"}
            {"type":"assistant","message":{"id":"1","usage":{"input_tokens":10,"cache_read_input_tokens":100,"output_tokens":5},"content":[{"type":"text","text":"Now."},{"type":"tool_use","name":"Edit","input":{"file_path":"/project/src/a.ts","old_string":"x"}},{"type":"tool_use","name":"Bash","input":{"command":"npm test"}}]}}
            {"type":"user","message":{"content":[]}}
            {"type":"assistant","message":{"id":"2","usage":{"input_tokens":200,"output_tokens":20},"content":[{"type":"tool_use","name":"Task","input":{}}]}}
            {"type":"result","subtype":"success","is_error":false,"num_turns":3,"result":"Done.","total_cost_usd":0.25,"usage":{"input_tokens":220,"cache_creation_input_tokens":40,"cache_read_input_tokens":60,"output_tokens":60},"permission_denials":[{"tool_name":"Edit","tool_input":{"file_path":"/etc/passwd"}}]}
            """));
  }

  @Test
  void piecesOfOneAnswerCountOnce() {
    assertEquals(
        List.of("tokens 10 1", "tokens 10 7"),
        events(
            """
            {"type":"assistant","message":{"id":"1","usage":{"input_tokens":10,"output_tokens":1},"content":[]}}
            {"type":"assistant","message":{"id":"1","usage":{"input_tokens":10,"output_tokens":7},"content":[]}}
            """));
  }

  @Test
  void aWaitForTheModelIsProgress() {
    assertEquals(
        List.of("progress retries in 30.0 s: rate_limit"),
        events(
            "{\"type\":\"system\",\"subtype\":\"api_retry\",\"retry_delay_ms\":30000,"
                + "\"error\":\"rate_limit\"}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "success | 429 | Too many. | busy the model of claude is busy (429): Too many.",
        "success | 529 | Overloaded. | busy the model of claude is busy (529): Overloaded.",
        "success | 401 | No. | stopped claude has no valid key: set ANTHROPIC_API_KEY, or"
            + " CLAUDE_CODE_OAUTH_TOKEN to the output of claude setup-token, since a login is not"
            + " passed on. It says: No.",
        "success | 0 | Not logged in · Please run /login | stopped claude has no valid key: set"
            + " ANTHROPIC_API_KEY, or CLAUDE_CODE_OAUTH_TOKEN to the output of claude setup-token,"
            + " since a login is not passed on. It says: Not logged in · Please run /login",
        "success | 500 | Oops. | failed claude failed: Oops.",
        "error_max_turns | 0 | '' | stopped claude has reached its limit maxTurns: raise it, or give"
            + " the agent less to do",
        "error_max_budget_usd | 0 | '' | stopped claude has reached its limit maxBudgetUsd: raise"
            + " it, or give the agent less to do",
        "error_during_execution | 0 | '' | failed claude failed: error_during_execution",
      })
  void failuresAreTold(String subtype, int status, String text, String expected) {
    List<String> events =
        events(
            "{\"type\":\"result\",\"is_error\":true,\"subtype\":\"%s\",\"api_error_status\":%d,\"result\":\"%s\"}"
                .formatted(subtype, status, text));
    assertEquals(expected, events.get(events.size() - 1));
  }
}
