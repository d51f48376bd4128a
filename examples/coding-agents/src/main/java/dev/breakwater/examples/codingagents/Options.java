package dev.breakwater.examples.codingagents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * The options of the command line.
 *
 * @param agent the agent
 * @param yes whether changes are published without asking
 * @param unsandboxed whether agents may run without a sandbox
 */
record Options(AgentChoice agent, boolean yes, boolean unsandboxed) {

  private static final String USAGE =
      "usage: Main [--agent claude|codex|script] [--yes] [--unsandboxed]";

  static Options parse(Map<String, String> environment, String... arguments) {
    AgentChoice agent = AgentChoice.best(environment);
    boolean yes = false;
    boolean unsandboxed = false;
    for (int index = 0; index < arguments.length; index++) {
      switch (arguments[index]) {
        case "--yes" -> yes = true;
        case "--unsandboxed" -> unsandboxed = true;
        case "--agent" -> agent = agent(++index < arguments.length ? arguments[index] : "");
        default -> throw new IllegalArgumentException(arguments[index] + " is unknown; " + USAGE);
      }
    }
    return new Options(agent, yes, unsandboxed);
  }

  private static AgentChoice agent(String name) {
    return Arrays.stream(AgentChoice.values())
        .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " is not an agent; " + USAGE));
  }
}
