package dev.breakwater.runtime;

import java.time.Instant;
import java.util.Optional;

/**
 * What a task may know of the attempt that it is in. An entry method gets it by a parameter of this
 * type, which needs no declaration. Safe for use by several threads.
 *
 * <p>Not to be implemented by users: methods may be added.
 */
public interface TaskContext {

  /**
   * Gives the number of the run, by which listeners tell runs apart.
   *
   * @return the number, unique in this process
   */
  long run();

  /**
   * Gives the name of the graph.
   *
   * @return the name, as the plan has it
   */
  String graph();

  /**
   * Gives the name of the task.
   *
   * @return the name
   */
  String task();

  /**
   * Gives which attempt this is.
   *
   * @return the number, from 1
   */
  int attempt();

  /**
   * Gives how many attempts the task has at most.
   *
   * @return the number, at least 1
   */
  int attempts();

  /**
   * Gives when this attempt times out.
   *
   * @return the time; empty if it has no time-out
   */
  Optional<Instant> deadline();

  /**
   * Says whether the attempt has timed out or been cancelled, or has ended. Its result no longer
   * counts then, and what it leased is not committed: a task that does not block, and so does not
   * notice an interrupt, does well to ask now and then.
   *
   * @return whether to give up
   */
  boolean cancelled();

  /**
   * Returns how the attempt before this one failed, so that a task can try something else.
   *
   * @return the exception, a {@link java.util.concurrent.TimeoutException} if it timed out; empty
   *     in the first attempt
   */
  Optional<Throwable> lastFailure();

  /**
   * Returns the access that the task declares.
   *
   * @return the access
   */
  Access access();

  /**
   * Notes a number about this attempt, such as tokens, a cost or the number of changed files. A
   * second call with the same name replaces the first. {@link TaskReport#notes} has the sum over
   * all attempts of the task, since failed attempts were paid for, too, and {@link RunReport#notes}
   * the sum over all tasks. Does nothing once the attempt has ended.
   *
   * @param name the name of the note
   * @param number the number
   * @throws IllegalArgumentException if the name is blank, or the number is not finite
   */
  void note(String name, double number);

  /**
   * Notes a text about this attempt, such as the model that answered. A second call with the same
   * name replaces the first, also that of an earlier attempt. Does nothing once the attempt has
   * ended.
   *
   * @param name the name of the note
   * @param text the text
   * @throws IllegalArgumentException if the name is blank
   */
  void note(String name, String text);

  /**
   * Reports to the listeners of the engine what the task is doing. They are called in this thread.
   * Does nothing once the attempt has ended.
   *
   * @param message the current work
   */
  void progress(String message);

  /**
   * Tells the listeners of the engine how far the task has come. They are called in this thread.
   * Does nothing once the attempt has ended.
   *
   * @param fraction how much is done, from 0 to 1
   * @param message what is being done
   * @throws IllegalArgumentException if the fraction is not between 0 and 1
   */
  void progress(double fraction, String message);
}
