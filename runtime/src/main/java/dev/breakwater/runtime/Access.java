package dev.breakwater.runtime;

import dev.breakwater.resource.Resource;
import dev.breakwater.runtime.spi.PlannedTask;
import java.util.List;
import java.util.Objects;

/**
 * What one task may touch: the union of what its class, its supertypes and its tools declare.
 * Immutable.
 */
public final class Access {

  private final String graph;
  private final PlannedTask task;

  Access(String graph, PlannedTask task) {
    this.graph = graph;
    this.task = task;
  }

  /**
   * Gives the name of the graph.
   *
   * @return the name, as the plan has it
   */
  public String graph() {
    return graph;
  }

  /**
   * Gives the name of the task.
   *
   * @return the name
   */
  public String task() {
    return task.name();
  }

  /**
   * Gives the simple name of the task's class, for messages that say where to declare something.
   *
   * @return the simple name
   */
  public String taskType() {
    return task.type().getSimpleName();
  }

  /**
   * Gives what the task declares to read.
   *
   * @return the resources, in the order of declaration
   */
  public List<Resource> reads() {
    return task.reads();
  }

  /**
   * Gives what the task declares to write.
   *
   * @return the resources, in the order of declaration
   */
  public List<Resource> writes() {
    return task.writes();
  }

  /**
   * Says whether the task may read something. What a task may write, it may also read.
   *
   * @param scheme the scheme of the resource, such as {@code file} or {@code table}
   * @param path the path, without its scheme
   * @return whether a declared resource of that scheme matches the path
   */
  public boolean mayRead(String scheme, String path) {
    return anyMatches(reads(), scheme, path) || mayWrite(scheme, path);
  }

  /**
   * Says whether the task may write something.
   *
   * @param scheme the scheme of the resource, such as {@code file} or {@code table}
   * @param path the path, without its scheme
   * @return whether a declared resource of that scheme matches the path
   */
  public boolean mayWrite(String scheme, String path) {
    return anyMatches(writes(), scheme, path);
  }

  private static boolean anyMatches(List<Resource> resources, String scheme, String path) {
    Objects.requireNonNull(scheme, "scheme");
    Objects.requireNonNull(path, "path");
    for (Resource resource : resources) {
      if (resource.scheme().equals(scheme) && resource.matches(path)) {
        return true;
      }
    }
    return false;
  }

  /** Gives the task with its reads and writes. */
  @Override
  public String toString() {
    return task() + " reads " + reads() + " writes " + writes();
  }
}
