package dev.breakwater.processor.read;

import dev.breakwater.processor.model.InvalidGraph;
import dev.breakwater.processor.model.OutputFault;
import java.util.Optional;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Checks that the code of a graph can use the runtime, as its orchestrator does. */
final class RuntimeLibrary {

  private static final String ENGINE = "dev.breakwater.runtime.Engine";

  private RuntimeLibrary() {}

  /** Returns the problem of a graph from whose module the runtime is not visible. */
  static Optional<InvalidGraph> missing(Elements elements, TypeElement graph) {
    ModuleElement module = elements.getModuleOf(graph);
    if (module == null || module.isUnnamed()) {
      return elements.getTypeElement(ENGINE) == null
          ? Optional.of(problem(graph, new OutputFault.RuntimeMissing()))
          : Optional.empty();
    }
    String name = module.getQualifiedName().toString();
    return elements.getTypeElement(module, ENGINE) == null
        ? Optional.of(problem(graph, new OutputFault.RuntimeNotRequired(name)))
        : Optional.empty();
  }

  private static InvalidGraph problem(TypeElement graph, OutputFault fault) {
    return new InvalidGraph(ElementSite.of(graph), Classes.ref(graph), fault);
  }
}
