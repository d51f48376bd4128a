package dev.breakwater.processor.check;

import dev.breakwater.plan.PairOverlap;
import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.GraphPlan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Warns once for each graph of unordered tasks that see each other's files by snapshot. */
final class UncheckedContextCheck implements Check {

  @Override
  public Optional<Lint.Kind> lint() {
    return Optional.of(Lint.Kind.UNCHECKED_CONTEXT);
  }

  @Override
  public List<Problem> check(GraphPlan plan) {
    Graph graph = plan.graph();
    if (!graph.hasSnapshots() || plan.waves().isEmpty() || !OpenTasks.isAccessKnown(plan)) {
      return List.of();
    }
    List<BitSet> unchecked = unchecked(plan);
    int pairs = 0;
    int first = -1;
    for (int task = unchecked.size() - 1; task >= 0; task--) {
      if (!unchecked.get(task).isEmpty()) {
        first = task;
        pairs += unchecked.get(task).cardinality();
      }
    }
    return first < 0
        ? List.of()
        : List.of(problem(graph, first, unchecked.get(first).nextSetBit(0), pairs - 1));
  }

  /** Returns for each task the later tasks of the list with which it makes an unchecked pair. */
  private static List<BitSet> unchecked(GraphPlan plan) {
    List<BitSet> pairs = mutual(plan);
    // Two tasks that write one path without an order have an error already.
    for (PairOverlap pair : plan.order().matrix().overlaps().writeWrite()) {
      pairs.get(pair.first().index()).clear(pair.second().index());
    }
    List<BitSet> readers = new ArrayList<>();
    List<BitSet> read = new ArrayList<>();
    for (int task = 0; task < pairs.size(); task++) {
      readers.add(new BitSet());
      read.add(new BitSet());
    }
    for (PairOverlap pair : plan.order().matrix().overlaps().writeRead()) {
      readers.get(pair.first().index()).set(pair.second().index());
      read.get(pair.second().index()).set(pair.first().index());
    }
    for (int task = 0; task < pairs.size(); task++) {
      BitSet others = pairs.get(task);
      BitSet later = plan.order().after(plan.order().matrix().tasks().get(task));
      later.and(readers.get(task));
      for (int reader = later.nextSetBit(0);
          reader >= 0 && !others.isEmpty();
          reader = later.nextSetBit(reader + 1)) {
        BitSet checked = (BitSet) read.get(reader).clone();
        checked.and(others);
        for (int other = checked.nextSetBit(0); other >= 0; other = checked.nextSetBit(other + 1)) {
          if (isBefore(plan, other, reader)) {
            others.clear(other);
          }
        }
      }
    }
    return pairs;
  }

  private static boolean isBefore(GraphPlan plan, int earlier, int later) {
    return plan.tasks().get(earlier).wave() < plan.tasks().get(later).wave()
        && plan.order()
            .isBefore(
                plan.order().matrix().tasks().get(earlier),
                plan.order().matrix().tasks().get(later));
  }

  /** Returns for each task the later tasks of the list with which it sees each other's files. */
  private static List<BitSet> mutual(GraphPlan plan) {
    Graph graph = plan.graph();
    SnapshotOverlaps overlaps = SnapshotOverlaps.of(graph);
    int size = graph.tasks().size();
    List<BitSet> sees = new ArrayList<>();
    List<BitSet> seenBy = new ArrayList<>();
    List<BitSet> after = new ArrayList<>();
    List<BitSet> before = new ArrayList<>();
    for (int task = 0; task < size; task++) {
      Task each = graph.tasks().get(task);
      boolean counts = !each.silenced().contains(Lint.Kind.UNCHECKED_CONTEXT.id());
      sees.add(counts ? overlaps.seenBy(each, task) : new BitSet());
      after.add(plan.order().after(plan.order().matrix().tasks().get(task)));
      seenBy.add(new BitSet());
      before.add(new BitSet());
    }
    transpose(sees, seenBy);
    transpose(after, before);
    for (int task = 0; task < size; task++) {
      BitSet pairs = sees.get(task);
      pairs.and(seenBy.get(task));
      pairs.andNot(after.get(task));
      pairs.andNot(before.get(task));
      pairs.clear(0, task);
    }
    return sees;
  }

  private static void transpose(List<BitSet> from, List<BitSet> to) {
    for (int row = 0; row < from.size(); row++) {
      BitSet bits = from.get(row);
      for (int column = bits.nextSetBit(0); column >= 0; column = bits.nextSetBit(column + 1)) {
        to.get(column).set(row);
      }
    }
  }

  private static Problem problem(Graph graph, int one, int other, int others) {
    Task first = graph.tasks().get(one);
    Task second = graph.tasks().get(other);
    Seen bySecond = Seen.of(first, second);
    Seen byFirst = Seen.of(second, first);
    return new UncheckedContext(
        first, bySecond.write, byFirst.snapshot, second, byFirst.write, bySecond.snapshot, others);
  }

  /** A write, and the snapshot of another task that covers it. */
  private record Seen(Access write, Access snapshot) {

    static Seen of(Task writer, Task observer) {
      for (Access write : writer.writes()) {
        for (Access snapshot : observer.snapshots()) {
          if (write.resource().overlaps(snapshot.resource())) {
            return new Seen(write, snapshot);
          }
        }
      }
      throw new IllegalStateException(observer.name() + " sees nothing of " + writer.name());
    }
  }
}
