package dev.breakwater;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States that a task runs after others, whatever they read and write.
 *
 * <p>It orders two tasks that write the same resource, and lets a task that reads a resource go
 * before the task that rewrites it. It is taken from superclasses and interfaces too.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface After {

  /**
   * The tasks that must be done before this one starts.
   *
   * @return task classes, each of which the graph must list unless {@link #ifPresent()}
   */
  Class<?>[] value();

  /**
   * Whether a class that the graph does not list is passed over rather than an error, for a task
   * that several graphs share.
   *
   * @return whether absent tasks are passed over
   */
  boolean ifPresent() default false;
}
