package dev.breakwater.runtime;

import org.jspecify.annotations.Nullable;

/** When the tasks of a run that may be carried out go to the engine's threads. */
interface Turns {

  /**
   * Takes in a task that may be carried out, as far as the order of the plan goes.
   *
   * @param opener the task whose end opened it, or itself when it is due again; null if it has just
   *     been started
   */
  void ready(TaskExecution<?> task, @Nullable TaskExecution<?> opener);

  /** Hands out what has been taken in, as far as that has its turn. */
  void handOut();

  /**
   * An attempt that was taken in is with no thread any more; what else is ready may be handed out.
   */
  void ended(Attempt<?> attempt);

  /** The caller starts no more tasks. */
  void finished();

  /** The whole run is stopped. */
  void halted();
}
