package dev.breakwater.processor.check;

import dev.breakwater.processor.model.EntryMethod;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Slot;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.Plan;
import java.util.List;
import java.util.stream.Stream;

/** Reports each task without access that asks for a workspace all the same. */
final class UndeclaredAccessCheck implements Check {

  @Override
  public List<Problem> check(Plan plan) {
    return plan.graph().tasks().stream()
        .filter(task -> task.accesses().isEmpty() && task.accessKnown())
        .flatMap(task -> problems(plan, task))
        .toList();
  }

  private static Stream<Problem> problems(Plan plan, Task task) {
    List<Slot> parameters = task.entry().map(EntryMethod::parameters).orElse(List.of());
    return parameters.stream()
        .filter(slot -> slot.kind() == Slot.Kind.WORKSPACE)
        .map(slot -> new UndeclaredAccess(slot.site(), plan.graph().type(), task, slot));
  }
}
