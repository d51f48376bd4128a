package dev.breakwater.processor.read;

import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.Problem;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * A graph as far as it could be read, with the problems that it or its tasks have by themselves.
 *
 * @param unresolved names that do not exist, or not yet; if there are any, the rest is unreliable
 * @param circular the problems of declarations for which the graph's own orchestrator would have to
 *     exist
 * @param sources the classes in source that were read
 */
public record Reading(
    Graph graph,
    List<Problem> problems,
    List<Unresolved> unresolved,
    List<Problem> circular,
    Set<TypeElement> sources) {

  public Reading {
    problems = List.copyOf(problems);
    unresolved = List.copyOf(unresolved);
    circular = List.copyOf(circular);
  }

  /**
   * Returns whether an annotation on one of the classes may be ours and cannot be resolved. The
   * compiler reports it; everything that follows from its absence is not another problem.
   */
  public boolean lacksAnnotation(ProcessingEnvironment environment) {
    for (TypeElement source : sources) {
      if (UnresolvedAnnotations.isAnyIn(source, environment)) {
        return true;
      }
    }
    return false;
  }

  /** {@return whether names are missing that no part of this compile will provide} */
  public boolean isHopeless() {
    boolean gaveUp = false;
    for (Unresolved name : unresolved) {
      if (name.compiledHere()) {
        return false;
      }
      gaveUp |= name.gaveUp();
    }
    return gaveUp;
  }
}
