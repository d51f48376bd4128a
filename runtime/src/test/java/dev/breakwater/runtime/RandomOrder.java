package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The order of the tasks of a plan, worked out once more and apart from the code under test, and
 * conflicts that the order rules out, chosen at random. Sets of tasks are bits of a number.
 */
final class RandomOrder {

  private static final int CELLS = 6;

  /** For each task, its direct predecessors. */
  final long[] predecessors;

  /** For each task, everything that it comes after. */
  final long[] before;

  /** For each task, those of the waves before its own. */
  final long[] earlierWaves;

  /** For each task, those that it must never overlap. */
  final long[] conflicts;

  /** The plan lists each task after its predecessors. */
  RandomOrder(Plan plan, Random random) {
    int size = plan.tasks().size();
    predecessors = new long[size];
    before = new long[size];
    earlierWaves = new long[size];
    conflicts = new long[size];
    int[] wave = new int[size];
    for (int task = 0; task < size; task++) {
      for (PlannedTask after : plan.tasks().get(task).after()) {
        int predecessor = plan.tasks().indexOf(after);
        predecessors[task] |= bit(predecessor);
        before[task] |= bit(predecessor) | before[predecessor];
        wave[task] = Math.max(wave[task], wave[predecessor] + 1);
      }
    }
    for (int task = 0; task < size; task++) {
      for (int other = 0; other < size; other++) {
        earlierWaves[task] |= wave[other] < wave[task] ? bit(other) : 0;
      }
    }
    for (int cell = 0; cell < CELLS; cell++) {
      shareCell(random);
    }
  }

  static long bit(int task) {
    return 1L << task;
  }

  /** Has some tasks read or write one thing, as far as all that conflict have an order. */
  private void shareCell(Random random) {
    List<Integer> tasks = new ArrayList<>();
    for (int task = 0; task < before.length; task++) {
      tasks.add(task);
    }
    Collections.shuffle(tasks, random);
    long readers = 0;
    long writers = 0;
    for (int task : tasks) {
      boolean writes = random.nextBoolean();
      long conflicting = writes ? readers | writers : writers;
      if (isOrdered(task, conflicting)) {
        addConflicts(task, conflicting);
        writers |= writes ? bit(task) : 0;
        readers |= writes ? 0 : bit(task);
      }
    }
  }

  private boolean isOrdered(int task, long others) {
    for (int other = 0; other < before.length; other++) {
      boolean ordered = (before[task] & bit(other)) != 0 || (before[other] & bit(task)) != 0;
      if ((others & bit(other)) != 0 && !ordered) {
        return false;
      }
    }
    return true;
  }

  private void addConflicts(int task, long others) {
    conflicts[task] |= others;
    for (int other = 0; other < conflicts.length; other++) {
      conflicts[other] |= (others & bit(other)) != 0 ? bit(task) : 0;
    }
  }
}
