package dev.breakwater.processor.model;

import java.util.List;

/**
 * A graph that cannot be one, whatever its tasks touch.
 *
 * @param details what the sentence for the fault names: methods, types, tasks
 */
public record InvalidGraph(Site site, ClassRef graph, Fault fault, List<String> details)
    implements Problem {

  public InvalidGraph {
    details = List.copyOf(details);
  }

  /** What keeps it from being a graph. */
  public enum Fault {
    NOT_AN_INTERFACE,
    GENERIC,
    PRIVATE,
    SEALED,
    NO_METHOD,
    SEVERAL_METHODS,
    METHOD_GENERIC,
    METHOD_SUSPENDS,
    METHOD_TAKES_VALUE_CLASS,
    TYPE_NOT_VISIBLE,
    TAKES_CONTEXT,
    EMPTY,
    NOT_A_TASK,
    NOT_A_TASK_ELSEWHERE,
    LISTED_TWICE,
    SAME_NAME,
    NAME_TAKEN
  }
}
