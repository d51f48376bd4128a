package dev.breakwater.processor.check;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Construction;
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
   * @param owner the task or the class of the result whose parameter it is, or the graph whose
   *     result record it is part of
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
      Construction.Possible built = plan.graph().method().flatMap(GraphMethod::built).orElseThrow();
      boolean isRecord = built.kind() == Construction.Kind.RECORD;
      ClassRef owner = isRecord ? plan.graph().type() : built.type();
      visitAll(owner, built.parts(), components, visitor);
    }
  }

  private static void visitAll(
      ClassRef owner, List<Slot> slots, List<Filling> fillings, SlotVisitor visitor) {
    for (int i = 0; i < slots.size(); i++) {
      visitor.visit(owner, slots.get(i), fillings.get(i));
    }
  }
}
