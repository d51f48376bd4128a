package dev.breakwater;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the resources that a task may read.
 *
 * <p>A resource is a pattern such as {@code src/auth/*.ts}, or one with a scheme of the user's own
 * words, such as {@code table:users}. Without a scheme it is a file.
 *
 * <p>A task runs after every task of its graph that writes what it reads, unless the graph says
 * that it goes before: see {@link After}.
 *
 * <p>On a type that is no {@link Task}, it makes that type a <em>tool</em>: a task that takes one
 * as a parameter of its entry method or of a constructor, or holds one in a field, has that access
 * too. Private fields and constructors do not count: other compilations do not see them. Access is
 * also taken from superclasses and interfaces.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Reads {

  /**
   * The resources.
   *
   * @return patterns, each as the resource language has it
   */
  String[] value();
}
