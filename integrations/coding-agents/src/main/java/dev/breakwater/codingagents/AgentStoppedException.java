package dev.breakwater.codingagents;

import dev.breakwater.runtime.PermanentFailure;

/**
 * Thrown if an agent has failed such that another attempt would fail too: the program, the sandbox
 * or the key is missing, its key is refused, or a limit of turns, cost or usage is reached.
 */
public final class AgentStoppedException extends AgentFailedException implements PermanentFailure {

  private static final long serialVersionUID = 1;

  AgentStoppedException(String message) {
    super(message);
  }
}
