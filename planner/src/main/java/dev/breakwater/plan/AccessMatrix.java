package dev.breakwater.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Tasks, the resources that they read and write, and the order that is given. {@link #plan()}
 * orders them, or says why that is impossible.
 *
 * <pre>{@code
 * AccessMatrix.Builder matrix = AccessMatrix.builder();
 * matrix.task("type-defs").writes("src/auth/types.ts");
 * matrix.task("auth-module").reads("src/auth/types.ts").writes("src/auth/token.ts");
 * matrix.task("changelog").writes("CHANGELOG.md").after("auth-module");
 *
 * TaskOrder order = matrix.build().plan();
 *
 * order.waves();    // [[type-defs], [auth-module], [changelog]]
 * order.problems(); // []
 * }</pre>
 *
 * <p>Immutable, and safe for use by several threads.
 */
public final class AccessMatrix {

  private final List<MatrixTask> tasks;
  private final Overlaps overlaps;
  private final List<Edge> given;
  private final List<OrderProblem> nameProblems;

  private AccessMatrix(
      List<MatrixTask> tasks,
      Overlaps overlaps,
      List<Edge> given,
      List<OrderProblem> nameProblems) {
    this.tasks = tasks;
    this.overlaps = overlaps;
    this.given = given;
    this.nameProblems = nameProblems;
  }

  /** {@return a builder of a matrix without tasks} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the tasks, in the order in which they were added} */
  public List<MatrixTask> tasks() {
    return tasks;
  }

  /** {@return the overlaps between the access of different tasks} */
  public Overlaps overlaps() {
    return overlaps;
  }

  /**
   * {@return the order of the tasks, with its waves and edges, or with the problems that prevent
   * it}
   */
  public TaskOrder plan() {
    return TaskOrder.of(this, given);
  }

  /** {@return the names that are unknown or not unique} */
  List<OrderProblem> nameProblems() {
    return nameProblems;
  }

  /** {@return the same matrix, in which one task is also stated to come after another} */
  AccessMatrix withAfter(MatrixTask later, MatrixTask earlier) {
    Set<Link> links = new LinkedHashSet<>();
    for (Edge edge : given) {
      links.add(new Link(edge.from().index(), edge.to().index()));
    }
    links.add(new Link(earlier.index(), later.index()));
    return new AccessMatrix(tasks, overlaps, edges(links, tasks), nameProblems);
  }

  private record Link(int earlier, int later) implements Comparable<Link> {
    @Override
    public int compareTo(Link other) {
      return earlier == other.earlier
          ? Integer.compare(later, other.later)
          : Integer.compare(earlier, other.earlier);
    }
  }

  private static List<Edge> edges(Set<Link> links, List<MatrixTask> tasks) {
    List<Link> sorted = new ArrayList<>(links);
    sorted.sort(null);
    List<Edge> edges = new ArrayList<>(sorted.size());
    for (Link link : sorted) {
      edges.add(new Edge(tasks.get(link.earlier), tasks.get(link.later), true, List.of()));
    }
    return List.copyOf(edges);
  }

  /** Collects the tasks of a matrix. Not safe for use by several threads. */
  public static final class Builder {

    private final List<MatrixTask.Builder> tasks = new ArrayList<>();

    private Builder() {}

    /**
     * Adds a task.
     *
     * @param name a name that no other task of the matrix has
     * @return a builder of the task, which need not be completed
     */
    public MatrixTask.Builder task(String name) {
      MatrixTask.Builder task = new MatrixTask.Builder(tasks.size(), name);
      tasks.add(task);
      return task;
    }

    /**
     * Builds the matrix. Names that are unknown or not unique become problems of its {@link
     * AccessMatrix#plan()}.
     *
     * @return the matrix, which later changes of the builders do not affect
     * @throws IndexOutOfBoundsException if a task comes after an index that no task has
     */
    public AccessMatrix build() {
      List<MatrixTask> built = new ArrayList<>(tasks.size());
      for (MatrixTask.Builder task : tasks) {
        built.add(task.build());
      }
      List<MatrixTask> copy = List.copyOf(built);
      GivenNames names = new GivenNames(copy);
      Set<Link> links = new LinkedHashSet<>();
      for (MatrixTask.Builder task : tasks) {
        for (int earlier : task.afterIndexes()) {
          links.add(new Link(Objects.checkIndex(earlier, copy.size()), task.index()));
        }
        for (String earlier : task.afterNames()) {
          int index = names.index(earlier, copy.get(task.index()));
          if (index >= 0) {
            links.add(new Link(index, task.index()));
          }
        }
      }
      return new AccessMatrix(copy, Overlaps.among(copy), edges(links, copy), names.problems());
    }
  }
}
