package dev.breakwater.benchmarks;

import java.lang.reflect.Method;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Virtual threads, where the JDK has them: the module is compiled for JDK 17. */
public final class VirtualThreads {

  private VirtualThreads() {}

  /**
   * Gives whether this JDK has them.
   *
   * @return whether it is JDK 21 or later
   */
  public static boolean areThere() {
    return Runtime.version().feature() >= 21;
  }

  /**
   * Makes an executor with a new virtual thread for each task.
   *
   * @return the executor
   * @throws IllegalStateException if the JDK has none
   */
  public static ExecutorService executor() {
    try {
      Method make = Executors.class.getMethod("newVirtualThreadPerTaskExecutor");
      return (ExecutorService) make.invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("virtual threads need JDK 21", e);
    }
  }
}
