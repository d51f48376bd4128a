package dev.breakwater.codingagents;

import dev.breakwater.runtime.PermanentFailure;

/**
 * Thrown if an agent has failed such that another attempt would fail too: there is no such program,
 * no sandbox or no key, its key is refused, or a limit of turns, cost or usage is reached.
 */
public final class AgentStoppedException extends AgentFailedException implements PermanentFailure {

  private static final long serialVersionUID = 1;

  AgentStoppedException(String message) {
    super(message);
  }
}
