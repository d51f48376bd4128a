package dev.breakwater.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one request: a text, a call of a tool, or a failure. Immutable: each method returns
 * another step.
 */
public final class Step {

  private final Content content;
  private final Usage usage;
  private final Duration delay;
  private final Duration eventDelay;
  private final boolean breaksOff;
  private final Hook hook;

  private Step(
      Content content,
      Usage usage,
      Duration delay,
      Duration eventDelay,
      boolean breaksOff,
      Hook hook) {
    this.content = content;
    this.usage = usage;
    this.delay = delay;
    this.eventDelay = eventDelay;
    this.breaksOff = breaksOff;
    this.hook = hook;
  }

  private static Step of(Content content) {
    return new Step(content, Usage.STANDARD, Duration.ZERO, Duration.ZERO, false, () -> {});
  }

  /** An action of a test before an answer, for example to wait for another agent. */
  @FunctionalInterface
  public interface Hook {

    /**
     * Runs the action.
     *
     * @throws InterruptedException if the server is closed while the action waits
     */
    void run() throws InterruptedException;
  }

  /**
   * Creates a step that answers with a text and ends the turn of the model.
   *
   * @param text the text
   * @return the step
   */
  public static Step text(String text) {
    return of(new Content.Text(text));
  }

  /**
   * Creates a step that calls a tool of the client.
   *
   * @param tool the name of the tool
   * @param arguments its arguments as JSON: an object, or a string for a tool that takes plain text
   * @return the step
   * @throws IllegalArgumentException if the arguments are not valid JSON
   */
  public static Step call(String tool, String arguments) {
    return call(tool, Json.parse(arguments));
  }

  /**
   * Creates a step that calls a tool of the client.
   *
   * @param tool the name of the tool
   * @param arguments its arguments: an object, or a string for a tool that takes plain text
   * @return the step
   */
  public static Step call(String tool, JsonNode arguments) {
    return of(new Content.ToolCall(tool, arguments.deepCopy()));
  }

  /**
   * Creates a step that calls several tools of the client in one answer, in the protocols of chat
   * completions and of Anthropic.
   *
   * @param calls steps of which each calls one tool
   * @return the step
   * @throws IllegalArgumentException if one of them does not call a tool
   */
  public static Step calls(Step... calls) {
    return of(
        new Content.ToolCalls(
            Arrays.stream(calls)
                .map(
                    step -> {
                      if (step.content instanceof Content.ToolCall call) {
                        return call;
                      }
                      throw new IllegalArgumentException("each step must call one tool");
                    })
                .toList()));
  }

  /**
   * Creates a step that calls a tool with arguments that need not be valid JSON, in the protocol of
   * chat completions.
   *
   * @param tool the name of the tool
   * @param arguments its arguments as they are sent
   * @return the step
   */
  public static Step malformedCall(String tool, String arguments) {
    return of(new Content.ToolCall(tool, new POJONode(new RawValue(arguments))));
  }

  /**
   * Creates a step that fails with an HTTP status, and with an error in the format of the protocol.
   *
   * @param status the status, such as 401, 429, 500 or 529
   * @return the step
   * @throws IllegalArgumentException if the status is not an error
   */
  public static Step fail(int status) {
    return fail(new Content.Failure(status, null));
  }

  /**
   * Creates a step that fails with an HTTP status and the header {@code Retry-After}.
   *
   * @param status the status
   * @param retryAfter the time in the header, in whole seconds
   * @return the step
   * @throws IllegalArgumentException if the status is not an error
   */
  public static Step fail(int status, Duration retryAfter) {
    return fail(new Content.Failure(status, retryAfter));
  }

  private static Step fail(Content.Failure failure) {
    if (failure.status() < 400 || failure.status() > 599) {
      throw new IllegalArgumentException(
          "a failure needs a status from 400 to 599, not " + failure.status());
    }
    return of(failure);
  }

  /**
   * Sets the tokens that the answer reports.
   *
   * @param inputTokens the tokens of the request; 100 without a call
   * @param outputTokens the tokens of the answer; 20 without a call
   * @return a step with them
   */
  public Step usage(int inputTokens, int outputTokens) {
    return new Step(
        content, new Usage(inputTokens, outputTokens), delay, eventDelay, breaksOff, hook);
  }

  /**
   * Delays the whole answer.
   *
   * @param time the time between the request and the first byte
   * @return a step with it
   */
  public Step delay(Duration time) {
    return new Step(content, usage, time, eventDelay, breaksOff, hook);
  }

  /**
   * Delays each server-sent event after the first. Plain answers are not delayed.
   *
   * @param time the time between two events
   * @return a step with it
   */
  public Step eventDelay(Duration time) {
    return new Step(content, usage, delay, time, breaksOff, hook);
  }

  /**
   * Closes the connection when half of the events are sent, or half of the bytes of a plain answer.
   *
   * @return a step that breaks off
   */
  public Step breakOff() {
    return new Step(content, usage, delay, eventDelay, true, hook);
  }

  /**
   * Runs an action after the request is logged and before the delay. Several requests run their
   * actions at the same time, each in a thread of its own.
   *
   * @param action the action
   * @return a step with it
   */
  public Step before(Hook action) {
    return new Step(content, usage, delay, eventDelay, breaksOff, action);
  }

  Content content() {
    return content;
  }

  Content.@Nullable Failure failure() {
    return content instanceof Content.Failure failure ? failure : null;
  }

  Usage usage() {
    return usage;
  }

  Duration delay() {
    return delay;
  }

  Duration eventDelay() {
    return eventDelay;
  }

  Hook hook() {
    return hook;
  }

  boolean breaksOff() {
    return breaksOff;
  }
}
