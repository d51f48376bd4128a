package dev.breakwater.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * The method of a task that a run calls.
 *
 * @param overloaded whether the class has other methods of that name, which a call could mean
 * @param result what it gives to others; empty where it gives nothing
 * @param stage whether it returns a {@code CompletionStage} of the result
 */
public record EntryMethod(
    String name,
    boolean overloaded,
    List<Parameter> parameters,
    Optional<ValueType> result,
    boolean stage) {

  public EntryMethod {
    parameters = List.copyOf(parameters);
  }
}
