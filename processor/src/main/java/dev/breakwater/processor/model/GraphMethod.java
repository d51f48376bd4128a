package dev.breakwater.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * The method of a graph that starts a run.
 *
 * @param varargs whether its last parameter takes any number of values
 * @param declared its return type as it stands
 * @param result the {@code R} that it gives; empty for {@code void} and {@code Void}
 * @param components of {@code R} where it is a record, else empty
 */
public record GraphMethod(
    String name,
    List<Input> inputs,
    boolean varargs,
    Returns returns,
    ValueType declared,
    Optional<ValueType> result,
    Optional<List<Slot>> components,
    Site site) {

  /** In what the result is wrapped. */
  public enum Returns {
    PLAIN,
    FUTURE,
    STAGE
  }

  public GraphMethod {
    inputs = List.copyOf(inputs);
    components = components.map(List::copyOf);
  }
}
