package dev.breakwater.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * The method of a task that a run calls.
 *
 * @param overloaded whether the class has other methods of that name, which a call could mean
 * @param result what it gives to others; empty where it gives nothing
 * @param stage whether it returns a {@code CompletionStage} of the result
 * @param late the kind of a result whose content is produced after the method has returned
 * @param site the method, or the class literal in the graph
 */
public record EntryMethod(
    String name,
    boolean overloaded,
    List<Parameter> parameters,
    Optional<ValueType> result,
    boolean stage,
    Optional<LateType> late,
    Site site) {

  public EntryMethod {
    parameters = List.copyOf(parameters);
  }
}
