package dev.breakwater.codingagents;

/** Thrown by {@link AgentResult#orThrow} if an agent has failed. Another attempt may succeed. */
public class AgentFailedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  AgentFailedException(String message) {
    super(message);
  }
}
