package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Plan;
import java.time.Duration;
import java.util.Optional;

/**
 * Hears what happens in the runs of an engine. Every method does nothing unless it is overridden.
 *
 * <p>Methods are called in the thread in which the thing happens, which waits for them: a listener
 * that takes long slows the run down. What happens to one task is told in its order, with {@link
 * #taskFinished} before any task starts that depends on it. What happens to different tasks is told
 * at the same time, so that a listener has to be safe for use by several threads. {@link
 * #runStarted} comes before, and {@link #runFinished} after everything else of the run; the future
 * of the run completes, and a call that waits for it returns, when {@code runFinished} has
 * returned.
 *
 * <p>What a listener throws is logged and ignored.
 */
public interface RunListener {

  /**
   * A run has begun, in the thread that begins it. Nothing has been carried out yet.
   *
   * @param run its number, unique in this process
   * @param plan what is to be carried out
   */
  default void runStarted(long run, Plan plan) {}

  /**
   * A run waits for a capability that another run holds, before any of its tasks starts. Called
   * again when the capability or its holder changes.
   *
   * @param run the number of the waiting run
   * @param capability names the capability, such as the root of a workspace
   * @param holder names the run that holds it, and since when
   */
  default void runWaiting(long run, String capability, String holder) {}

  /**
   * An attempt starts, in its own thread.
   *
   * @param attempt the attempt
   */
  default void attemptStarted(TaskContext attempt) {}

  /**
   * A task says how far it has come.
   *
   * @param attempt the attempt that says so
   * @param fraction how much is done, from 0 to 1
   * @param message what is being done
   */
  default void progressed(TaskContext attempt, double fraction, String message) {}

  /**
   * A task says what it is doing.
   *
   * @param attempt the attempt that says so
   * @param message what is being done
   */
  default void progressed(TaskContext attempt, String message) {}

  /**
   * An attempt has failed or timed out, and what it leased is rolled back. An attempt that is
   * cancelled or abandoned has not failed.
   *
   * @param attempt the attempt
   * @param failure what it threw; a {@link java.util.concurrent.TimeoutException} if it timed out
   * @param next how long it is until the next attempt; empty if there will be none
   */
  default void attemptFailed(TaskContext attempt, Throwable failure, Optional<Duration> next) {}

  /**
   * A task has come to its end, whatever it is. Told once for each task of a run, also for one that
   * was never attempted.
   *
   * @param run the number of the run
   * @param task what became of it
   */
  default void taskFinished(long run, TaskReport task) {}

  /**
   * A run is over: nothing of it is running any more, save tasks that were abandoned.
   *
   * @param report what became of it
   */
  default void runFinished(RunReport report) {}
}
