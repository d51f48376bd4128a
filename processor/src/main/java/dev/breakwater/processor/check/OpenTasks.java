package dev.breakwater.processor.check;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.After;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.Binding;
import dev.breakwater.processor.plan.GraphPlan;
import java.util.BitSet;
import java.util.List;

/**
 * Tells which tasks may still get predecessors once other problems are fixed. A rule about what is
 * absent, an order or a writer, must not judge them: it would report a second error for one
 * mistake.
 */
final class OpenTasks {

  private OpenTasks() {}

  /** Returns the tasks of which not all predecessors are known, and those that come after them. */
  static BitSet of(GraphPlan plan) {
    BitSet open = new BitSet();
    for (int index = 0; index < plan.graph().tasks().size(); index++) {
      if (isOpen(plan, index)) {
        open.set(index);
        open.or(plan.order().after(plan.order().matrix().tasks().get(index)));
      }
    }
    return open;
  }

  private static boolean isOpen(GraphPlan plan, int index) {
    Task task = plan.task(index);
    if (task.entry().isEmpty() || task.unknownAccess().contains(Access.Kind.READ)) {
      return true;
    }
    for (After after : task.afters()) {
      if (!after.ifPresent() && !isTask(plan, after)) {
        return true;
      }
    }
    List<Binding> bindings = plan.bindings().parameters().get(index);
    for (Binding binding : bindings) {
      if (binding instanceof Binding.Undecided
          || binding instanceof Binding.UnknownFrom
          || binding instanceof Binding.Ambiguous) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTask(GraphPlan plan, After after) {
    for (Task task : plan.graph().tasks()) {
      if (task.type().equals(after.target())) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the access of every class that the graph lists is known. */
  static boolean isAccessKnown(GraphPlan plan) {
    for (Task task : plan.graph().tasks()) {
      if (task.entry().isEmpty() || !task.accessKnown()) {
        return false;
      }
    }
    return plan.graph().listed().size() == plan.graph().tasks().size();
  }
}
