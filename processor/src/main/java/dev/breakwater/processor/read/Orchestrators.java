package dev.breakwater.processor.read;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.InvalidGraph;
import dev.breakwater.processor.model.OutputFault;
import dev.breakwater.processor.model.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;

/**
 * The orchestrators that a compile has yet to write, and that sources mention already.
 *
 * <p>A graph must not wait for its own orchestrator, nor two graphs for each other's. Orchestrators
 * declare no access, so that a task may hold one unseen; as a value it cannot be planned.
 */
final class Orchestrators {

  private final Set<String> names = new HashSet<>();
  private final ClassRef graph;
  private final String own;
  private final List<Problem> circular = new ArrayList<>();

  /**
   * Creates an instance for the reading of one graph.
   *
   * @param toWrite the qualified names of all that are to be written
   * @param own the qualified name of the graph's own; empty if there is no graph
   */
  Orchestrators(Set<String> toWrite, ClassRef graph, String own) {
    for (String name : toWrite) {
      names.add(name);
      names.add(simple(name));
    }
    this.graph = graph;
    this.own = own;
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /**
   * Checks whether the reading can go on without a type that a declaration mentions.
   *
   * @param name as the compiler prints it
   */
  boolean accept(Element where, String name, Context context) {
    if (!names.contains(name)) {
      return false;
    }
    switch (where.getKind()) {
      case FIELD, CONSTRUCTOR -> {
        return true;
      }
      case METHOD -> {
        if (!own.isEmpty() && (name.equals(own) || name.equals(simple(own)))) {
          circular.add(
              new InvalidGraph(
                  context.site(where, ElementSite.NOWHERE),
                  graph,
                  new OutputFault.OrchestratorAsValue(
                      simple(own), where.getSimpleName().toString())));
        }
        return false;
      }
      default -> {
        return false;
      }
    }
  }

  /** Checks whether an orchestrator is among some names. */
  boolean areIn(String[] some) {
    for (String name : some) {
      if (names.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** {@return the problems of methods that take or return the graph's own orchestrator} */
  List<Problem> circular() {
    return circular;
  }
}
