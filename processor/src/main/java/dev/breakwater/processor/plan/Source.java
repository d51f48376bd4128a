package dev.breakwater.processor.plan;

import dev.breakwater.processor.model.Input;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.model.ValueType;

/** Where a value can come from: an input of the graph, or the result of a task. */
public sealed interface Source {

  /** The type of the value. */
  ValueType type();

  /** An input of the graph. */
  record OfInput(Input input) implements Source {
    @Override
    public ValueType type() {
      return input.supplied();
    }
  }

  /** A task's result, by the task's place in the list. */
  record OfTask(int index, Task task, ValueType type) implements Source {}
}
