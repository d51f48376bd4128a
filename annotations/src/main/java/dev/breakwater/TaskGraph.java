package dev.breakwater;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a graph: the tasks that run together, on an interface with one abstract method.
 *
 * <p>The parameters of the method are the inputs of the graph. It returns {@code R}, {@code
 * CompletableFuture<R>} or {@code CompletionStage<R>}, where {@code R} is {@code void} or {@link
 * Void}, the result of one task, or a record whose components are results or inputs.
 *
 * <p>Where no two tasks can collide, the annotation processor writes an implementation beside the
 * interface: {@code AuthRefactor} gets {@code AuthRefactorOrchestrator}. Where they can,
 * compilation fails at the annotation that causes it.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface TaskGraph {

  /**
   * The tasks of the graph. Everything that is generated keeps their order.
   *
   * @return classes annotated with {@link Task}, each once
   */
  Class<?>[] value();

  /**
   * What the graph's tasks read that none of them writes. Where it is stated, a read that neither
   * it nor a task provides is reported.
   *
   * @return resource patterns
   */
  String[] reads() default {};
}
