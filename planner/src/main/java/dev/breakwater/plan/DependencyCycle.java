package dev.breakwater.plan;

import dev.breakwater.message.Fix;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.message.Part;
import dev.breakwater.message.Stories;
import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Tasks wait for each other. One problem stands for one strongly connected component. */
public final class DependencyCycle implements OrderProblem {

  /** The number of tasks up to which a sequence is proposed: readers follow no longer one. */
  private static final int LONGEST_SEQUENCE = 5;

  private final TaskOrder order;
  private final BitSet component;
  private final List<Edge> cycle;

  DependencyCycle(TaskOrder order, BitSet component, List<Edge> cycle) {
    this.order = order;
    this.component = component;
    this.cycle = List.copyOf(cycle);
  }

  /**
   * {@return a shortest cycle of the component: each edge begins where the one before it ends, and
   * the first one where the last one ends}
   */
  public List<Edge> cycle() {
    return cycle;
  }

  /** {@return the number of tasks of the component that are not part of the cycle} */
  public int others() {
    return component.cardinality() - cycle.size();
  }

  /**
   * Finds an edge to turn around: the first edge of the cycle that access alone requires, and
   * without which the component has no cycle once its reader is stated to come first. No write may
   * lose its order by that.
   *
   * @param canChange whether an {@code after} can be added to a task
   * @return the edge; empty if there is none
   */
  public Optional<Edge> reversible(Predicate<MatrixTask> canChange) {
    for (Edge edge : cycle) {
      if (!edge.given() && canChange.test(edge.from())) {
        List<MatrixTask> readerFirst = List.of(edge.to(), edge.from());
        if (isFixedBy(readerFirst)) {
          return Optional.of(edge);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Finds a sequence in which the tasks of the component can run one after the other.
   *
   * @param canChange whether an {@code after} can be added to a task
   * @return the tasks in ascending order of index, if each stated to come after the one before it
   *     leaves no cycle; empty for a long or a single-task component
   */
  public List<MatrixTask> sequence(Predicate<MatrixTask> canChange) {
    List<MatrixTask> tasks = new ArrayList<>();
    for (int i = component.nextSetBit(0); i >= 0; i = component.nextSetBit(i + 1)) {
      tasks.add(order.matrix().tasks().get(i));
    }
    boolean possible =
        tasks.size() > 1
            && tasks.size() <= LONGEST_SEQUENCE
            && tasks.subList(1, tasks.size()).stream().allMatch(canChange)
            && isFixedBy(tasks);
    return possible ? List.copyOf(tasks) : List.of();
  }

  private boolean isFixedBy(List<MatrixTask> sequence) {
    AccessMatrix changed = order.matrix();
    for (int i = 1; i < sequence.size(); i++) {
      changed = changed.withAfter(sequence.get(i), sequence.get(i - 1));
    }
    TaskOrder fixed = changed.plan();
    return fixed.cyclicComponents().stream().noneMatch(component::intersects)
        && fixed.unorderedWrites().size() <= order.unorderedWrites().size();
  }

  /**
   * Finds reads that keep the tasks waiting for each other although they are probably meant as
   * context: patterns with wildcards that also overlap the writes of their own task, or of two
   * others of the component.
   *
   * @param canChange whether a read of a task can be removed
   * @return the reads by task, if the component has no cycle without them, and no more writes are
   *     unordered; otherwise empty
   */
  public Map<MatrixTask, List<Resource>> contextReads(BiPredicate<MatrixTask, Resource> canChange) {
    Map<MatrixTask, List<Resource>> reads = ContextReads.of(order, component, canChange);
    return !reads.isEmpty() && ContextReads.isSolvedWithout(reads, order, component)
        ? reads
        : Map.of();
  }

  /** {@return whether access alone requires every edge of the cycle} */
  public boolean isAccessAlone() {
    return cycle.stream().noneMatch(Edge::given);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dependencyCycle(this);
  }

  @Override
  public String message() {
    List<MatrixTask> names = new ArrayList<>();
    names.add(cycle.get(0).from());
    List<List<Object>> rows = new ArrayList<>();
    for (Edge edge : cycle) {
      names.add(edge.to());
      Object name = Part.join(edge.from(), " -> ", edge.to());
      if (edge.given()) {
        rows.add(List.of(name, Message.CYCLE_STATED.with(edge.to(), edge.from())));
        name = "";
      }
      for (PatternOverlap overlap : edge.overlaps()) {
        String witness = overlap.witnessText();
        rows.add(
            List.of(
                name,
                Stories.access(
                    edge.from(),
                    overlap.first(),
                    edge.to(),
                    overlap.second(),
                    overlap.second(),
                    witness)));
        name = "";
      }
    }
    MessageText text = Stories.cycle("the matrix", names, others()).table(rows);
    Optional<Edge> reversible = reversible(task -> true);
    if (reversible.isPresent()) {
      MatrixTask writer = reversible.get().from();
      MatrixTask reader = reversible.get().to();
      text.fix(Fix.ADD_AFTER_READER, reader, writer, reader, writer);
    }
    return text.fix(Fix.REMOVE_ANY_EDGE).toString();
  }
}
