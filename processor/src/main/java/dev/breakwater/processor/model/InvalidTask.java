package dev.breakwater.processor.model;

import java.util.List;

/**
 * A class that is annotated as a task and cannot be one.
 *
 * @param details what the sentence for the fault names: methods, types, packages
 */
public record InvalidTask(Site site, ClassRef task, Fault fault, List<String> details)
    implements Problem {

  public InvalidTask {
    details = List.copyOf(details);
  }

  /** What keeps it from being a task. */
  public enum Fault {
    NOT_A_CLASS,
    GENERIC,
    PRIVATE,
    INNER,
    NOT_VISIBLE,
    NO_ENTRY,
    SEVERAL_ENTRIES,
    SEVERAL_MARKED,
    ENTRY_PRIVATE,
    ENTRY_STATIC,
    ENTRY_GENERIC,
    ENTRY_SUSPENDS,
    ENTRY_TAKES_VALUE_CLASS,
    ENTRY_NOT_VISIBLE,
    RESULT_NOT_VISIBLE,
    BAD_NAME,
    MISSING_TYPE
  }
}
