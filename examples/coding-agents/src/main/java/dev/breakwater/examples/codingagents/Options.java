package dev.breakwater.examples.codingagents;

import java.util.Map;

/**
 * The arguments of the program.
 *
 * @param agent the agent that runs
 * @param yes whether all changes are published without a question
 * @param unsandboxed whether the agents run without a sandbox
 */
record Options(AgentChoice agent, boolean yes, boolean unsandboxed) {

  static final String USAGE = "usage: [--agent claude|codex|script] [--yes] [--unsandboxed]";

  /**
   * Reads the arguments.
   *
   * @throws IllegalArgumentException if an argument is not valid, or the agent cannot run
   */
  static Options of(Map<String, String> environment, String... arguments) {
    AgentChoice agent = AgentChoice.best(environment);
    boolean yes = false;
    boolean unsandboxed = false;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--yes" -> yes = true;
        case "--unsandboxed" -> unsandboxed = true;
        case "--agent" -> {
          if (++i == arguments.length) {
            throw new IllegalArgumentException("--agent needs a value");
          }
          agent = AgentChoice.named(arguments[i]);
        }
        default -> throw new IllegalArgumentException("unknown argument: " + arguments[i]);
      }
    }
    agent
        .obstacle(environment)
        .ifPresent(
            obstacle -> {
              throw new IllegalArgumentException(obstacle);
            });
    return new Options(agent, yes, unsandboxed);
  }
}
