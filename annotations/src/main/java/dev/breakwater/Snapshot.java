package dev.breakwater;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the resources that a task looks at for context, without waiting for their writers.
 *
 * <p>A resource is a pattern such as {@code src/**}, or one with a scheme of the user's own words,
 * such as {@code table:users}. Without a scheme it is a file.
 *
 * <p>A snapshot orders nothing and conflicts with nothing. The order of the graph alone decides
 * which version of a file the task sees: that of the last task before it that wrote the file, or
 * the version from the beginning of the run. Changes of tasks that are not ordered before it stay
 * invisible, even if those tasks finish earlier. If the task needs the newest version, declare the
 * resource with {@link Reads} instead. A resource that the task also reads or writes counts as read
 * or written.
 *
 * <p>On a type that is not a {@link Task}, it makes that type a <em>tool</em>, as {@link Reads}
 * does. Access is also taken from superclasses and interfaces.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Snapshot {

  /**
   * The resources.
   *
   * @return patterns, each as the resource language has it
   */
  String[] value();
}
