package dev.breakwater.processor.plan;

import dev.breakwater.processor.model.Input;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.model.ValueType;

/** Where a value can come from: an input of the graph, or the result of a task. */
public sealed interface Candidate {

  /** The type of the value. */
  ValueType type();

  /**
   * An input of the graph.
   *
   * @param leased whether it is a capability, of which a task gets a lease; a result gets it whole
   */
  record OfInput(Input input, boolean leased) implements Candidate {
    @Override
    public ValueType type() {
      return leased ? input.supplied() : input.declared();
    }
  }

  /** A task's result, by the task's place in the list. */
  record OfTask(int index, Task task, ValueType type) implements Candidate {}
}
