package dev.breakwater.processor;

import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.InvalidGraph;
import dev.breakwater.processor.model.OutputFault;
import dev.breakwater.processor.read.GraphReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Explains why the compiler does not create an orchestrator: a {@link
 * javax.annotation.processing.FilerException} has several causes and names none.
 */
final class UncreatedOrchestrator {

  private final Elements elements;
  private final Set<String> compiledHere;

  /** The graph of each orchestrator that was written, by the key of the orchestrator. */
  private final Map<TypeKey, TypeKey> written = new HashMap<>();

  /**
   * Creates an instance for one compilation.
   *
   * @param compiledHere the qualified names of the top-level classes whose source is compiled; may
   *     grow later
   */
  UncreatedOrchestrator(Elements elements, Set<String> compiledHere) {
    this.elements = elements;
    this.compiledHere = compiledHere;
  }

  /** Remembers that the orchestrator of a graph was written. */
  void noteWritten(TypeElement element, Graph graph) {
    TypeKey key = TypeKey.of(elements, element);
    written.put(orchestrator(key, graph), key);
  }

  /** Returns the problem to report for a graph whose orchestrator could not be created. */
  InvalidGraph explain(TypeElement element, Graph graph) {
    TypeKey key = TypeKey.of(elements, element);
    TypeKey wanted = orchestrator(key, graph);
    TypeKey other = written.get(wanted);
    String name = graph.orchestratorName();
    if (other != null) {
      return problem(element, graph, new OutputFault.SameOrchestrator(name, other.type()));
    }
    TypeElement existing = key.find(elements, wanted.type());
    if (existing == null) {
      return problem(element, graph, new OutputFault.AlreadyWritten(name));
    }
    return problem(element, graph, fault(existing, name, wanted.type()));
  }

  /** Returns the problem of ECJ, which cannot tell for which of several modules a file is. */
  InvalidGraph severalModules(TypeElement element, Graph graph, String module) {
    return problem(
        element, graph, new OutputFault.SeveralModules(graph.orchestratorName(), module));
  }

  private OutputFault fault(TypeElement existing, String name, String qualifiedName) {
    if (!GraphReader.isOrchestrator(existing)) {
      return new OutputFault.NameTaken(name);
    }
    return compiledHere.contains(qualifiedName)
        ? new OutputFault.EarlierSource(name)
        : new OutputFault.EarlierClass(name);
  }

  private static TypeKey orchestrator(TypeKey key, Graph graph) {
    String packageName = graph.type().packageName();
    String prefix = packageName.isEmpty() ? "" : packageName + ".";
    return new TypeKey(key.module(), prefix + graph.orchestratorName());
  }

  private static InvalidGraph problem(TypeElement element, Graph graph, OutputFault fault) {
    return new InvalidGraph(GraphReader.site(element), graph.type(), fault);
  }
}
