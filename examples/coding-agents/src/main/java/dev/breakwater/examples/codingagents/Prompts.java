package dev.breakwater.examples.codingagents;

/** The prompts of the agents. The library adds the limits of the task and {@code AGENTS.md}. */
final class Prompts {

  private Prompts() {}

  static String changeLogging(String module) {
    return """
        In src/%1$s, replace each call of console.log(message) with log('%1$s', message) of \
        src/shared/log.js. Change nothing else. Answer with one sentence."""
        .formatted(module);
  }
}
