package dev.breakwater.processor.plan;

import dev.breakwater.processor.model.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A task with everything that a graph plans for it. */
public final class TaskPlan {

  private final int index;
  private final Task task;
  private final int wave;
  private final List<Binding> bindings;
  private final List<PlanEdge> incoming = new ArrayList<>();

  TaskPlan(int index, Task task, int wave, List<Binding> bindings) {
    this.index = index;
    this.task = task;
    this.wave = wave;
    this.bindings = bindings;
  }

  void add(PlanEdge edge) {
    incoming.add(edge);
  }

  /** {@return the position in the list of the graph, from 0} */
  public int index() {
    return index;
  }

  /** {@return the task} */
  public Task task() {
    return task;
  }

  /** {@return the number of its wave, from 1; 0 if the order has a cycle} */
  public int wave() {
    return wave;
  }

  /**
   * {@return the direct edges that lead to it, in the order in which the graph lists their tasks}
   */
  public List<PlanEdge> incoming() {
    return Collections.unmodifiableList(incoming);
  }

  /** {@return the bindings of the parameters of its entry method} */
  public List<Binding> bindings() {
    return bindings;
  }
}
