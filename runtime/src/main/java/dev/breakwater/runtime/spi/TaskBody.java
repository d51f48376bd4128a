package dev.breakwater.runtime.spi;

import org.jspecify.annotations.Nullable;

/**
 * What a task does, and gives.
 *
 * @param <T> the type of the result
 * @see Run#start
 * @see Run#startStage
 */
@FunctionalInterface
public interface TaskBody<T extends @Nullable Object> {

  /**
   * Carries out one attempt of the task.
   *
   * @param step the attempt, to open capabilities with
   * @return the result
   * @throws Throwable whatever the task throws, since an entry method may declare anything; it
   *     fails the task
   */
  T run(Step step) throws Throwable;
}
