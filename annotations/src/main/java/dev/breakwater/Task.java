package dev.breakwater;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a task: a subagent, or any other piece of work, that a {@link TaskGraph} runs.
 *
 * <p>A task is a class, record or interface with one entry method: its only method that is neither
 * private nor static nor one of {@link Object}'s, declared or inherited, or the one marked {@link
 * Entry}. The entry method takes inputs of the graph and results of other tasks as parameters, may
 * throw anything, and returns a value, nothing, or a {@link java.util.concurrent.CompletionStage}
 * of a value. A parameter of type {@code dev.breakwater.runtime.TaskContext} without {@link From}
 * is no input: it gets the context of the attempt that the task is in.
 *
 * <p>What the task may touch is declared by {@link Reads} and {@link Writes}, on it, its supertypes
 * and the tools that it is handed. A task that declares nothing may touch nothing.
 *
 * <p>The annotation is not inherited.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Task {

  /**
   * The name of the task in messages, plans and reports, unique in a graph.
   *
   * @return the name; empty, the default, stands for the simple class name in kebab-case
   */
  String name() default "";

  /**
   * How long one attempt of the task may take: integers with units from {@code d h m s ms}, each at
   * most once, largest first, above zero in sum, such as {@code "90s"} or {@code "1h30m"}.
   *
   * <p>An attempt that is over its time is interrupted, or the stage that it gave cancelled; its
   * result no longer counts, and what it leased is rolled back.
   *
   * @return the time-out; empty, the default, for that of the engine, which has none unless it is
   *     given one
   */
  String timeout() default "";

  /**
   * How often the task is attempted before it counts as failed. What an attempt that failed leased
   * is rolled back, and a fresh instance of the task makes the next one, after a wait that doubles
   * each time. The engine says how long the waits are, and which failures are worth an attempt
   * more.
   *
   * @return the number of attempts, at least 1; where it is not stated, that of the engine holds,
   *     and the default of 1 if it has none
   */
  int attempts() default 1;

  /**
   * States that the task writes nothing. A {@link Writes} on it, or on a tool that it is handed, is
   * then an error.
   *
   * @return whether the task only reads
   */
  boolean readOnly() default false;
}
