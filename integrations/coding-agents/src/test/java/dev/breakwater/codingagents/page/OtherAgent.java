package dev.breakwater.codingagents.page;

import dev.breakwater.codingagents.CliAgent;
import java.time.Duration;
import java.util.List;

final class OtherAgent {

  static CliAgent agent(String program) {
    return CliAgent.of(program, "--print")
        .inherit("MY_AGENT_API_KEY", "HTTPS_PROXY")
        .home(home -> home.copy(".my-agent/settings.json").keep(".my-agent/sessions"))
        .reading(
            () ->
                (line, events) -> {
                  if (line.startsWith("tool: ")) {
                    events.progress(line.substring(6));
                  } else if (line.startsWith("session: ")) {
                    events.session(line.substring(9));
                  } else if (line.startsWith("answer: ")) {
                    events.answer(line.substring(8));
                  } else if (line.startsWith("error: ")) {
                    events.failed(line.substring(7));
                  }
                })
        .resuming(session -> List.of("--resume", session))
        .idleLimit(Duration.ofMinutes(10));
  }
}
