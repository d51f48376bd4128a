package dev.breakwater.plan;

/** A reason for which tasks cannot be run as declared. */
public sealed interface OrderProblem
    permits UnorderedWrites, DependencyCycle, FileAndDirectory, UnknownName, RepeatedName {

  /**
   * {@return the problem and its fixes, in several lines} The first line begins with an id in
   * brackets, and is enough by itself.
   */
  String message();

  /**
   * Calls the visitor's method for this kind of problem.
   *
   * @param <R> the type of the result
   * @param visitor what handles the problem
   * @return the result of the method
   */
  <R> R accept(Visitor<R> visitor);

  /**
   * Handles each kind of problem.
   *
   * @param <R> the type of the results
   */
  interface Visitor<R> {

    /**
     * Handles unordered writes.
     *
     * @param problem the problem
     * @return what {@link OrderProblem#accept accept} returns
     */
    R unorderedWrites(UnorderedWrites problem);

    /**
     * Handles a cycle.
     *
     * @param problem the problem
     * @return what {@link OrderProblem#accept accept} returns
     */
    R dependencyCycle(DependencyCycle problem);

    /**
     * Handles a path that is both file and directory.
     *
     * @param problem the problem
     * @return what {@link OrderProblem#accept accept} returns
     */
    R fileAndDirectory(FileAndDirectory problem);

    /**
     * Handles a name that no task has.
     *
     * @param problem the problem
     * @return what {@link OrderProblem#accept accept} returns
     */
    R unknownName(UnknownName problem);

    /**
     * Handles a name that two tasks have.
     *
     * @param problem the problem
     * @return what {@link OrderProblem#accept accept} returns
     */
    R repeatedName(RepeatedName problem);
  }
}
