package dev.breakwater.examples.codingagents;

import dev.breakwater.codingagents.AgentEvents;
import dev.breakwater.codingagents.CliAgent;

/** The agent that comes with the example: the shell script {@code agent.sh}. */
final class ScriptAgent {

  private ScriptAgent() {}

  /** The script itself is an argument, since the sandbox hides the files of the example. */
  static CliAgent agent() {
    return CliAgent.of("sh", "-c", SampleProject.text("agent.sh")).reading(() -> ScriptAgent::read);
  }

  private static void read(String line, AgentEvents events) {
    String[] words = line.split(" ", 2);
    switch (words[0]) {
      case "progress" -> events.progress(words[1]);
      case "answer" -> events.answer(words[1]);
      case "cost" -> events.cost(Double.parseDouble(words[1]));
      case "tokens" -> {
        String[] counts = words[1].trim().split(" +");
        events.tokens(Long.parseLong(counts[0]), Long.parseLong(counts[1]));
      }
      default -> events.progress(line);
    }
  }
}
