package dev.breakwater.message;

import java.util.List;

/** A sentence with placeholders. */
public sealed interface Template permits Message, Fix {

  /** {@return the sentence with its placeholders} */
  String template();

  /**
   * {@return the sentence with values for its placeholders}
   *
   * @param arguments {@link Part}s, lists, which become enumerations, or objects with a text of
   *     their own
   */
  default Sentence with(Object... arguments) {
    return new Sentence(this, List.of(arguments));
  }
}
