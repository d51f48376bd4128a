package dev.breakwater.processor.check;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.EntryMethod;
import dev.breakwater.processor.model.GraphMethod;
import dev.breakwater.processor.model.Slot;
import dev.breakwater.processor.plan.Filling;
import dev.breakwater.processor.plan.Plan;
import java.util.List;

/** Sees each slot of a graph with what became of it. */
@FunctionalInterface
interface SlotVisitor {

  /**
   * Sees one.
   *
   * @param owner the task whose parameter it is, or the graph whose result it is part of
   */
  void visit(ClassRef owner, Slot slot, Filling filling);

  /** Shows the parameters of the tasks in the order of the list, then the result's components. */
  static void visit(Plan plan, SlotVisitor visitor) {
    for (int i = 0; i < plan.graph().tasks().size(); i++) {
      List<Slot> slots = plan.task(i).entry().map(EntryMethod::parameters).orElse(List.of());
      visitAll(plan.task(i).type(), slots, plan.values().parameters().get(i), visitor);
    }
    List<Filling> components = plan.values().components();
    if (!components.isEmpty()) {
      List<Slot> slots = plan.graph().method().flatMap(GraphMethod::components).orElseThrow();
      visitAll(plan.graph().type(), slots, components, visitor);
    }
  }

  private static void visitAll(
      ClassRef owner, List<Slot> slots, List<Filling> fillings, SlotVisitor visitor) {
    for (int i = 0; i < slots.size(); i++) {
      visitor.visit(owner, slots.get(i), fillings.get(i));
    }
  }
}
