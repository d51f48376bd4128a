package dev.breakwater.runtime;

import java.util.function.IntConsumer;

/** Which tasks may start, as far as the order of the plan goes. Kept under the lock of a run. */
interface Progress {

  /**
   * Tells the tasks that may start at the very beginning.
   *
   * @param opened takes the place of each in the list
   */
  void begin(IntConsumer opened);

  /**
   * Notes that a task has come to its end, and tells the tasks that may start now.
   *
   * @param task its place in the list
   * @param opened takes the place of each in the list
   */
  void settled(int task, IntConsumer opened);

  /** A wave starts when the one before it is done. */
  final class ByWave implements Progress {

    private final Layout layout;
    private final int[] unsettled;
    private int current;

    ByWave(Layout layout) {
      this.layout = layout;
      this.unsettled = new int[layout.waves.length];
      for (int wave = 0; wave < unsettled.length; wave++) {
        unsettled[wave] = layout.waves[wave].length;
      }
    }

    @Override
    public void begin(IntConsumer opened) {
      open(opened);
    }

    @Override
    public void settled(int task, IntConsumer opened) {
      unsettled[layout.wave[task]]--;
      while (current < unsettled.length && unsettled[current] == 0) {
        current++;
        open(opened);
      }
    }

    private void open(IntConsumer opened) {
      if (current < unsettled.length) {
        for (int task : layout.waves[current]) {
          opened.accept(task);
        }
      }
    }
  }

  /** A task starts when those that it waits for are done. */
  final class ByTask implements Progress {

    private final Layout layout;
    private final int[] unmet;

    ByTask(Layout layout) {
      this.layout = layout;
      this.unmet = layout.predecessors.clone();
    }

    @Override
    public void begin(IntConsumer opened) {
      for (int task : layout.waves[0]) {
        opened.accept(task);
      }
    }

    @Override
    public void settled(int task, IntConsumer opened) {
      for (int successor : layout.successors[task]) {
        if (--unmet[successor] == 0) {
          opened.accept(successor);
        }
      }
    }
  }
}
