package dev.breakwater.processor.check;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Construction;
import dev.breakwater.processor.model.EntryMethod;
import dev.breakwater.processor.model.GraphMethod;
import dev.breakwater.processor.model.Parameter;
import dev.breakwater.processor.plan.Binding;
import dev.breakwater.processor.plan.GraphPlan;
import java.util.List;

/** Sees each parameter of a graph with what became of it. */
@FunctionalInterface
interface ParameterVisitor {

  /**
   * Sees one.
   *
   * @param owner the task or the class of the result whose parameter it is, or the graph whose
   *     result record it is part of
   */
  void visit(ClassRef owner, Parameter parameter, Binding binding);

  /** Shows the parameters of the tasks in the order of the list, then the result's components. */
  static void visit(GraphPlan plan, ParameterVisitor visitor) {
    for (int i = 0; i < plan.graph().tasks().size(); i++) {
      List<Parameter> parameters =
          plan.task(i).entry().map(EntryMethod::parameters).orElse(List.of());
      visitAll(plan.task(i).type(), parameters, plan.bindings().parameters().get(i), visitor);
    }
    List<Binding> components = plan.bindings().components();
    if (!components.isEmpty()) {
      Construction.Possible built = plan.graph().method().flatMap(GraphMethod::built).orElseThrow();
      boolean isRecord = built.kind() == Construction.Kind.RECORD;
      ClassRef owner = isRecord ? plan.graph().type() : built.type();
      visitAll(owner, built.parts(), components, visitor);
    }
  }

  private static void visitAll(
      ClassRef owner,
      List<Parameter> parameters,
      List<Binding> bindings,
      ParameterVisitor visitor) {
    for (int i = 0; i < parameters.size(); i++) {
      visitor.visit(owner, parameters.get(i), bindings.get(i));
    }
  }
}
