package dev.breakwater.runtime.spi;

/**
 * What a task does that gives nothing.
 *
 * @see Run#startVoid
 */
@FunctionalInterface
public interface VoidTaskBody {

  /**
   * Carries out one attempt of the task.
   *
   * @param step the attempt, to open capabilities with
   * @throws Throwable whatever the task throws, since an entry method may declare anything; it
   *     fails the task
   */
  void run(Step step) throws Throwable;
}
