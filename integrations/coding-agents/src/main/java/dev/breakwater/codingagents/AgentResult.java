package dev.breakwater.codingagents;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The result of an agent. Immutable. */
public final class AgentResult {

  private final String agent;
  private final String answer;
  private final @Nullable AgentFailedException failure;
  private final @Nullable String session;
  private final @Nullable String model;
  private final Usage usage;
  private final List<String> denials;
  private final Function<String, AgentResult> followUp;

  AgentResult(
      String agent,
      String answer,
      @Nullable AgentFailedException failure,
      @Nullable String session,
      @Nullable String model,
      Usage usage,
      List<String> denials,
      Function<String, AgentResult> followUp) {
    this.agent = agent;
    this.answer = answer;
    this.failure = failure;
    this.session = session;
    this.model = model;
    this.usage = usage;
    this.denials = List.copyOf(denials);
    this.followUp = followUp;
  }

  /**
   * Makes sure that the agent has succeeded.
   *
   * @return this
   * @throws AgentFailedException if it has failed: an {@link AgentBusyException} if the service of
   *     the model is busy, and an {@link AgentStoppedException} if another attempt would fail too
   */
  public AgentResult orThrow() {
    if (failure != null) {
      throw failure;
    }
    return this;
  }

  /** {@return whether the agent has succeeded, according to its own events and its exit code} */
  public boolean isSuccess() {
    return failure == null;
  }

  /** {@return the reason why the agent has failed; empty if it has succeeded} */
  public Optional<String> failure() {
    return Optional.ofNullable(failure).map(Throwable::getMessage);
  }

  /** {@return the last message of the agent; empty without one} */
  public String answer() {
    return answer;
  }

  /**
   * Reads the answer as JSON. If the answer has no JSON of this type, the agent is asked for it in
   * one more turn, while the attempt lasts. {@link CodingAgent#answers} asks for it in the first
   * turn, which is cheaper.
   *
   * @param <T> the type
   * @param type a record of strings, numbers, booleans, enums, lists, maps and such records, or
   *     another type that Jackson can read without modules
   * @return the value
   * @throws AgentFailedException if the agent has failed, or does not answer with such JSON
   */
  public <T> T answer(Class<T> type) {
    orThrow();
    return Answers.find(answer, type)
        .or(
            () -> {
              String prompt = "Give your result in another form. " + Answers.request(type);
              return Answers.find(followUp.apply(prompt).orThrow().answer(), type);
            })
        .orElseThrow(
            () ->
                new AgentFailedException(
                    agent
                        + " did not answer with the JSON of "
                        + type.getSimpleName()
                        + ": describe the fields in the prompt, or read answer() yourself"));
  }

  /** {@return the id of the session, with which the agent can resume it; empty if not known} */
  public Optional<String> session() {
    return Optional.ofNullable(session);
  }

  /** {@return the model that has answered; empty if not known} */
  public Optional<String> model() {
    return Optional.ofNullable(model);
  }

  /** {@return the tokens of all requests, cached ones included; 0 if not known} */
  public long inputTokens() {
    return usage.input();
  }

  /** {@return the tokens of all answers; 0 if not known} */
  public long outputTokens() {
    return usage.output();
  }

  /** {@return the cost in US dollars; empty if the agent does not report it} */
  public OptionalDouble costUsd() {
    Double cost = usage.cost();
    return cost == null ? OptionalDouble.empty() : OptionalDouble.of(cost);
  }

  /** {@return the number of model turns; 0 if not known} */
  public int turns() {
    return usage.turns();
  }

  /** {@return the actions that the agent's own permission rules have denied} */
  public List<String> denials() {
    return denials;
  }

  /** Returns the agent with its failure, or with the beginning of its answer. */
  @Override
  public String toString() {
    return agent + ": " + failure().orElse(answer.lines().findFirst().orElse("no answer"));
  }
}
