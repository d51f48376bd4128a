package dev.breakwater.processor.check;

import dev.breakwater.processor.model.EntryMethod;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Slot;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.Filling;
import dev.breakwater.processor.plan.Plan;
import dev.breakwater.processor.plan.Source;
import java.util.ArrayList;
import java.util.List;

/** Reports each task without access that takes a lease of a capability. */
final class UndeclaredAccessCheck implements Check {

  @Override
  public List<Problem> check(Plan plan) {
    List<Problem> problems = new ArrayList<>();
    List<Task> tasks = plan.graph().tasks();
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      if (task.accesses().isEmpty() && task.accessKnown()) {
        List<Slot> slots = task.entry().map(EntryMethod::parameters).orElse(List.of());
        List<Filling> fillings = plan.values().parameters().get(i);
        for (int j = 0; j < slots.size(); j++) {
          Slot slot = slots.get(j);
          if (slot.kind() == Slot.Kind.WORKSPACE || isLease(fillings.get(j))) {
            problems.add(new UndeclaredAccess(slot.site(), plan.graph().type(), task, slot));
          }
        }
      }
    }
    return problems;
  }

  private static boolean isLease(Filling filling) {
    return filling instanceof Filling.Filled filled
        && filled.source() instanceof Source.OfInput input
        && input.leased();
  }
}
