package dev.breakwater.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers to the requests of one agent, step by step.
 *
 * <p>A script with a marker answers all requests that contain the marker: the n-th of them gets the
 * n-th step, even if the agent has begun a new conversation. A script without a marker answers each
 * conversation from its first step. Requests belong to the same conversation if the messages before
 * the first answer of the model are the same.
 *
 * <p>After the last step, requests fail with status 500 and a message that names the script, so
 * that a request too many is noticed. The answer has the header {@code x-should-retry: false},
 * which clients of OpenAI and Anthropic follow.
 */
public final class Script {

  private final @Nullable String marker;
  private final List<Step> steps;

  private Script(@Nullable String marker, List<Step> steps) {
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a script needs at least one step");
    }
    this.marker = marker;
    this.steps = steps;
  }

  /**
   * Creates a script for every conversation.
   *
   * @param steps the steps
   * @return the script
   * @throws IllegalArgumentException if there is no step
   */
  public static Script of(Step... steps) {
    return new Script(null, List.of(steps));
  }

  /**
   * Creates a script for the requests that contain a marker, such as a word of the prompt.
   *
   * @param marker a text without quotes and backslashes, since it is searched in the JSON of the
   *     request
   * @param steps the steps
   * @return the script
   * @throws IllegalArgumentException if the marker is empty, or if there is no step
   */
  public static Script when(String marker, Step... steps) {
    if (marker.isEmpty()) {
      throw new IllegalArgumentException("a marker must not be empty: use of(…) for all requests");
    }
    return new Script(marker, List.of(steps));
  }

  boolean matches(String body) {
    return marker == null || body.contains(marker);
  }

  @Nullable String marker() {
    return marker;
  }

  /** {@return the name of this script in the log: its marker, or "*"} */
  String name() {
    return marker == null ? "*" : marker;
  }

  List<Step> steps() {
    return steps;
  }
}
