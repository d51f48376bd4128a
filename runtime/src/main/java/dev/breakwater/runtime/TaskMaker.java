package dev.breakwater.runtime;

/**
 * Makes tasks by their class, such as the bean factory of an application. Orchestrators take one
 * through the method {@code by} of their interface {@code Tasks}, so that one line wires all tasks:
 *
 * <pre>{@code
 * new AuthRefactorOrchestrator(AuthRefactorOrchestrator.Tasks.by(springContext::getBean))
 * new AuthRefactorOrchestrator(AuthRefactorOrchestrator.Tasks.by(guiceInjector::getInstance))
 * }</pre>
 *
 * <p>It must be safe for use by several threads.
 */
@FunctionalInterface
public interface TaskMaker {

  /**
   * Makes a task for one attempt. Return a new instance each time, unless the task has no state:
   * attempts of several runs may use it at the same time.
   *
   * @param <T> the class of the task
   * @param task the class of the task, as the graph lists it
   * @return the task, never null
   */
  <T> T make(Class<T> task);
}
