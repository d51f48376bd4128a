package dev.breakwater.runtime;

import dev.breakwater.resource.Resource;
import dev.breakwater.runtime.spi.PlannedTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The resources that one task may read, see by snapshot, and write: the union of the declarations
 * of its class, its supertypes and its tools. Immutable.
 */
public final class Access {

  private final String graph;
  private final long run;
  private final PlannedTask task;
  private final Consumer<String> refused;

  Access(String graph, long run, PlannedTask task, Consumer<String> refused) {
    this.graph = graph;
    this.run = run;
    this.task = task;
    this.refused = refused;
  }

  /**
   * Creates an access, for tests of capabilities. In a run, the engine passes it to {@link
   * Capability#lease}.
   *
   * @param graph the name of the graph
   * @param task the task with its declarations
   * @return its access
   */
  public static Access of(String graph, PlannedTask task) {
    return new Access(graph, 0, task, refusal -> {});
  }

  /** {@return the name of the graph, as in its plan} */
  public String graph() {
    return graph;
  }

  /** {@return the number of the run, as {@link Capability#hold} has it; 0 outside of runs} */
  public long run() {
    return run;
  }

  /** {@return the name of the task} */
  public String task() {
    return task.name();
  }

  /** {@return the simple name of the task's class, for messages that propose a declaration} */
  public String taskType() {
    return task.type().getSimpleName();
  }

  /** {@return the resources that the task declares to read, in the order of declaration} */
  public List<Resource> reads() {
    return task.reads();
  }

  /**
   * {@return the resources that the task declares to see without waiting for their writers, in the
   * order of declaration}
   */
  public List<Resource> snapshots() {
    return task.snapshots();
  }

  /** {@return the resources that the task declares to write, in the order of declaration} */
  public List<Resource> writes() {
    return task.writes();
  }

  /**
   * Returns whether the task may see something: whether it may read it, or declares a snapshot of
   * it.
   *
   * @param scheme the scheme of the resource, such as {@code file} or {@code table}
   * @param path the path, without its scheme
   * @return whether a declared resource of that scheme matches the path
   */
  public boolean maySee(String scheme, String path) {
    return mayRead(scheme, path) || anyMatches(snapshots(), scheme, path);
  }

  /**
   * Returns whether the task may read something. What a task may write, it may also read.
   *
   * @param scheme the scheme of the resource, such as {@code file} or {@code table}
   * @param path the path, without its scheme
   * @return whether a declared resource of that scheme matches the path
   */
  public boolean mayRead(String scheme, String path) {
    return anyMatches(reads(), scheme, path) || mayWrite(scheme, path);
  }

  /**
   * Returns whether the task may write something.
   *
   * @param scheme the scheme of the resource, such as {@code file} or {@code table}
   * @param path the path, without its scheme
   * @return whether a declared resource of that scheme matches the path
   */
  public boolean mayWrite(String scheme, String path) {
    return anyMatches(writes(), scheme, path);
  }

  /**
   * Composes the message of a refusal, and notes it for the report of the task.
   *
   * @param deed the refused action, such as {@code write src/a.ts}
   * @param reads the resources to declare as reads so that it is permitted
   * @param writes the resources to declare as writes so that it is permitted
   * @return a sentence that ends with the annotations to add or to change
   */
  public String refusal(String deed, List<String> reads, List<String> writes) {
    return refusal(deed, fix(reads, writes));
  }

  /**
   * Proposes declarations, merged into the annotations that are there.
   *
   * @param reads the resources to declare as reads
   * @param writes the resources to declare as writes
   * @return such as {@code add @Reads("src/a.ts") to AuthModule}
   */
  public String fix(List<String> reads, List<String> writes) {
    List<String> fixes = new ArrayList<>();
    if (!writes.isEmpty()) {
      fixes.add(Declarations.fix("Writes", taskType(), writes(), writes));
    }
    if (!reads.isEmpty()) {
      fixes.add(Declarations.fix("Reads", taskType(), reads(), reads));
    }
    return String.join(", and ", fixes);
  }

  /**
   * Composes the message of a refusal that no declaration avoids, and notes it for the report of
   * the task.
   *
   * @param deed the refused action, such as {@code read ../secret}
   * @param reason the reason, and the solution
   * @return a sentence with both
   */
  public String refusal(String deed, String reason) {
    String message = task() + " may not " + deed + ": " + reason;
    refused.accept(message);
    return message;
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

  /** Returns the task with its reads, snapshots and writes. */
  @Override
  public String toString() {
    String snapshots = task.hasSnapshots() ? " snapshots " + snapshots() : "";
    return task() + " reads " + reads() + snapshots + " writes " + writes();
  }
}
