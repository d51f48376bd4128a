package dev.breakwater.runtime.spi;

import dev.breakwater.runtime.Capability;
import dev.breakwater.runtime.TaskContext;

/**
 * One attempt of one task, as the task's body sees it. It is safe for use by several threads, and
 * ends when the attempt does.
 *
 * <p>Not to be implemented by users: methods may be added.
 */
public interface Step {

  /**
   * Leases a capability to this attempt, restricted to what the task declares. Opening the same
   * capability again gives the same value.
   *
   * <p>When the attempt succeeds, all leases are committed in the order in which they were opened;
   * otherwise they are rolled back, the last one first.
   *
   * @param <T> the type of what is leased
   * @param capability the input of the graph to lease; capabilities are told apart by identity
   * @return the leased value, which serves until the attempt ends
   * @throws IllegalStateException if the attempt has ended, or if the capability cannot be leased
   *     for a checked exception, which is then the cause; unchecked ones pass as they are
   */
  <T> T open(Capability<T> capability);

  /**
   * Gives what a task may know of the attempt that it is in.
   *
   * @return the context of this attempt
   */
  TaskContext context();
}
