package dev.breakwater.plan;

/** A reason for which tasks cannot be run as declared. */
public sealed interface OrderProblem
    permits UnorderedWrites, DependencyCycle, FileAndDirectory, UnknownName, RepeatedName {

  /**
   * {@return the problem and its fixes, in several lines} The first line begins with an id in
   * brackets, and is enough by itself.
   */
  String message();

  /** {@return the result of the visitor's method for this kind of problem} */
  <R> R accept(Visitor<R> visitor);

  /** Handles each kind of problem. */
  interface Visitor<R> {

    /** Handles unordered writes. */
    R unorderedWrites(UnorderedWrites problem);

    /** Handles a cycle. */
    R dependencyCycle(DependencyCycle problem);

    /** Handles a path that is both file and directory. */
    R fileAndDirectory(FileAndDirectory problem);

    /** Handles a name that no task has. */
    R unknownName(UnknownName problem);

    /** Handles a name that two tasks have. */
    R repeatedName(RepeatedName problem);
  }
}
