package dev.breakwater.processor.model;

import dev.breakwater.message.MessageText;

/** A reason not to generate a graph, or not to generate it silently. */
public interface Problem {

  /** {@return the place of the problem in the user's source} */
  Site site();

  /** {@return the message for the user} */
  MessageText message();
}
