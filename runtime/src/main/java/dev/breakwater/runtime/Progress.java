package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Layout;

/**
 * Which tasks may start, as far as the order of the plan goes. Guarded by the lock of the run's
 * machine.
 */
interface Progress {

  /** Is notified of tasks that may start now. */
  interface Opening {

    /**
     * A task may start.
     *
     * @param task its place in the plan
     */
    void opened(int task, Effects effects);
  }

  /** {@return whether a task may start} */
  boolean isOpen(int task);

  /** {@return the task whose end permitted a task to start, or -1} */
  int opener(int task);

  /** Notes that a task has finished, once for each task, and passes on those that may start now. */
  void finished(int task, Opening opening, Effects effects);

  /** A wave starts when the wave before it has finished. */
  final class ByWave implements Progress {

    private final Layout layout;

    /** For each wave, the number of tasks that have not finished. */
    private final int[] left;

    /** For each open wave, the task whose end opened it. */
    private final int[] openers;

    private int open = 1;

    ByWave(Layout layout) {
      int waves = layout.waves();
      this.layout = layout;
      this.openers = new int[waves];
      this.left = new int[waves];
      openers[0] = -1;
      for (int wave = 0; wave < waves; wave++) {
        left[wave] = layout.width(wave);
      }
    }

    @Override
    public boolean isOpen(int task) {
      return layout.wave(task) < open;
    }

    @Override
    public int opener(int task) {
      return openers[layout.wave(task)];
    }

    /** Tasks of later waves finish early when they are stopped. */
    @Override
    public void finished(int task, Opening opening, Effects effects) {
      left[layout.wave(task)]--;
      boolean isNew = false;
      while (open < left.length && left[open - 1] == 0) {
        openers[open] = task;
        open++;
        isNew = true;
      }
      if (isNew) {
        for (int index = 0; index < layout.width(open - 1); index++) {
          opening.opened(layout.task(open - 1, index), effects);
        }
      }
    }
  }

  /** A task starts when those that it waits for have finished. */
  final class ByTask implements Progress {

    private final Layout layout;

    /**
     * For each task, the number of tasks that it waits for; if none is left, the one whose end
     * opened it, counted from 1, below zero.
     */
    private final int[] unmet;

    ByTask(Layout layout) {
      this.layout = layout;
      this.unmet = new int[layout.tasks()];
      for (int task = 0; task < unmet.length; task++) {
        unmet[task] = layout.predecessors(task);
      }
    }

    @Override
    public boolean isOpen(int task) {
      return unmet[task] <= 0;
    }

    @Override
    public int opener(int task) {
      return -unmet[task] - 1;
    }

    @Override
    public void finished(int task, Opening opening, Effects effects) {
      for (int index = 0; index < layout.successors(task); index++) {
        int successor = layout.successor(task, index);
        if (--unmet[successor] == 0) {
          unmet[successor] = -task - 1;
          opening.opened(successor, effects);
        }
      }
    }
  }
}
