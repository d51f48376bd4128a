package dev.breakwater.workspace;

import dev.breakwater.runtime.Access;

/**
 * The task whose changes are published.
 *
 * @param run the number of its run; 0 for none
 * @param task its name
 */
record Publisher(long run, String task) {

  /** The holder of the files itself, which is not a task that runs on them. */
  static final Publisher HOLDER = new Publisher(0, "");

  static Publisher of(Access access) {
    return new Publisher(access.run(), access.task());
  }
}
