package dev.breakwater.examples.codingagents;

import dev.breakwater.codingagents.ClaudeCode;
import dev.breakwater.codingagents.Codex;
import dev.breakwater.codingagents.CodingAgent;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The agents to choose from, in the order of preference. */
enum AgentChoice {
  CLAUDE(
      () -> ClaudeCode.agent().maxTurns(30).maxBudgetUsd(1),
      "ANTHROPIC_API_KEY",
      "CLAUDE_CODE_OAUTH_TOKEN"),
  CODEX(Codex::agent, "CODEX_API_KEY", "OPENAI_API_KEY"),
  SCRIPT(ScriptAgent::agent);

  private final Supplier<CodingAgent<?>> factory;
  private final List<String> keys;

  AgentChoice(Supplier<CodingAgent<?>> factory, String... keys) {
    this.factory = factory;
    this.keys = List.of(keys);
  }

  CodingAgent<?> create() {
    return factory.get();
  }

  /** {@return the first agent that can run} */
  static AgentChoice best(Map<String, String> environment) {
    return Stream.of(values())
        .filter(choice -> choice.obstacle(environment).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** {@return the agent with a name} */
  static AgentChoice named(String name) {
    return Stream.of(values())
        .filter(choice -> choice.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("--agent is claude, codex or script, not " + name));
  }

  /** {@return the reason why the agent cannot run; empty if it can} */
  Optional<String> obstacle(Map<String, String> environment) {
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    if (!isOnThePath(environment.getOrDefault("PATH", ""))) {
      return Optional.of(this + " is not on the PATH");
    }
    boolean hasKey = keys.stream().anyMatch(key -> !environment.getOrDefault(key, "").isEmpty());
    return hasKey
        ? Optional.empty()
        : Optional.of(this + " needs a key: set " + String.join(" or ", keys));
  }

  private boolean isOnThePath(String path) {
    return Stream.of(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, toString())));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
