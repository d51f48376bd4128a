package dev.breakwater;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States which task's result fills a parameter where the type alone leaves a choice: a parameter of
 * an entry method, a component of a graph's result record, or a parameter of the constructor of a
 * graph's result class.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface From {

  /**
   * The task whose result it is.
   *
   * @return a task class that the graph lists
   */
  Class<?> value();
}
