package dev.breakwater.examples.codingagents;

import dev.breakwater.codingagents.AgentEvents;
import dev.breakwater.codingagents.ClaudeCode;
import dev.breakwater.codingagents.CliAgent;
import dev.breakwater.codingagents.Codex;
import dev.breakwater.codingagents.CodingAgent;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Chooses the agent: one that is installed and has a key, else the script of this example. */
enum AgentChoice {
  CLAUDE("claude", "ANTHROPIC_API_KEY", "CLAUDE_CODE_OAUTH_TOKEN") {
    @Override
    CodingAgent<?> agent() {
      return ClaudeCode.agent().maxTurns(40).maxBudgetUsd(2);
    }
  },

  CODEX("codex", "CODEX_API_KEY", "OPENAI_API_KEY") {
    @Override
    CodingAgent<?> agent() {
      return Codex.agent();
    }
  },

  SCRIPT("sh") {
    @Override
    CodingAgent<?> agent() throws IOException {
      return CliAgent.of("sh", "-c", script()).reading(() -> AgentChoice::read);
    }
  };

  private final String program;
  private final String[] keys;

  AgentChoice(String program, String... keys) {
    this.program = program;
    this.keys = keys;
  }

  abstract CodingAgent<?> agent() throws IOException;

  /** {@return the first agent that can run with these variables} */
  static AgentChoice best(Map<String, String> environment) {
    for (AgentChoice choice : values()) {
      if (choice.hasKey(environment) && choice.isInstalled(environment.getOrDefault("PATH", ""))) {
        return choice;
      }
    }
    return SCRIPT;
  }

  private boolean hasKey(Map<String, String> environment) {
    for (String key : keys) {
      if (environment.containsKey(key)) {
        return true;
      }
    }
    return keys.length == 0;
  }

  private boolean isInstalled(String path) {
    for (String folder : path.split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  private static String script() throws IOException {
    try (InputStream script =
        Objects.requireNonNull(AgentChoice.class.getResourceAsStream("/agent.sh"))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Reads a line of the script. */
  private static void read(String line, AgentEvents events) {
    int colon = line.indexOf(": ");
    String text = line.substring(Math.max(0, colon + 2));
    switch (colon < 0 ? "" : line.substring(0, colon)) {
      case "tool" -> events.progress(text);
      case "answer" -> events.answer(text);
      case "tokens" -> {
        String[] counts = text.split(" ");
        events.tokens(Long.parseLong(counts[0]), Long.parseLong(counts[1]));
      }
      default -> {}
    }
  }
}
