package dev.breakwater.plan;

import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Finds the broad reads of a cycle, and decides whether it is solved without them. */
final class ContextReads {

  private ContextReads() {}

  /** {@return the broad reads that require edges within a component, by task} */
  static Map<MatrixTask, List<Resource>> of(
      TaskOrder order, BitSet component, BiPredicate<MatrixTask, Resource> canChange) {
    Map<MatrixTask, List<Resource>> broad = new LinkedHashMap<>();
    for (MatrixTask reader : tasks(order, component)) {
      Map<Resource, Set<Integer>> writers = new LinkedHashMap<>();
      for (Edge edge : order.edgesTo(reader)) {
        if (component.get(edge.from().index())) {
          for (PatternOverlap overlap : edge.overlaps()) {
            writers
                .computeIfAbsent(overlap.second(), read -> new HashSet<>())
                .add(edge.from().index());
          }
        }
      }
      writers.forEach(
          (read, of) -> {
            if (!read.isLiteral()
                && (of.size() > 1 || reader.writes().stream().anyMatch(read::overlaps))
                && canChange.test(reader, read)) {
              broad.computeIfAbsent(reader, task -> new ArrayList<>()).add(read);
            }
          });
    }
    return broad;
  }

  private static List<MatrixTask> tasks(TaskOrder order, BitSet component) {
    return component.stream().mapToObj(order.matrix().tasks()::get).toList();
  }

  /**
   * {@return whether a component has no cycle without some reads, while no more writes than before
   * are unordered}
   */
  static boolean isSolvedWithout(
      Map<MatrixTask, List<Resource>> reads, TaskOrder order, BitSet component) {
    AccessMatrix.Builder matrix = AccessMatrix.builder();
    for (MatrixTask task : order.matrix().tasks()) {
      MatrixTask.Builder copy = matrix.task(task.name());
      List<Resource> removed = reads.getOrDefault(task, List.of());
      for (Resource read : task.reads()) {
        if (!removed.contains(read)) {
          copy.reads(read);
        }
      }
      task.writes().forEach(copy::writes);
      for (Edge edge : order.edgesTo(task)) {
        if (edge.given()) {
          copy.after(edge.from().index());
        }
      }
    }
    TaskOrder solved = matrix.build().plan();
    return solved.cyclicComponents().stream().noneMatch(component::intersects)
        && solved.unorderedWrites().size() <= order.unorderedWrites().size();
  }
}
