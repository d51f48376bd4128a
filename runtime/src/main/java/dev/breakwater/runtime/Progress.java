package dev.breakwater.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Which tasks may start, as far as the order of the plan goes, and when all have come to their end.
 * Safe for use by several threads, and without a lock, since all threads of a run meet here.
 */
interface Progress {

  /** Hears of tasks that may start now. */
  interface Opening {

    /**
     * Tells one, which may have been told before.
     *
     * @param task its place in the list
     * @param opener the place of the task whose end opened it
     */
    void opened(int task, int opener);
  }

  VarHandle COUNT = MethodHandles.arrayElementVarHandle(int[].class);

  /** Whether a task may start. */
  boolean isOpen(int task);

  /** The task whose end opened a task that may start, or -1. */
  int opener(int task);

  /**
   * Notes that a task has come to its end, once for each, and tells the tasks that may start now.
   *
   * @return whether all have come to their end, which is so for one call
   */
  boolean settled(int task, Opening opening);

  /** Whether all have come to their end. */
  boolean isOver();

  /** A wave starts when the one before it is done. */
  final class ByWave implements Progress {

    private final Layout layout;

    /** Of each wave, the tasks that are not at their end, and one for the wave before it. */
    private final int[] left;

    /** For each wave the task whose end opened it; written before the wave is open. */
    private final int[] openers;

    /** How many waves are open. */
    private volatile int open = 1;

    ByWave(Layout layout) {
      int waves = layout.waves.length;
      this.layout = layout;
      this.openers = new int[waves];
      this.left = new int[waves];
      openers[0] = -1;
      left[0] = layout.waves[0].length;
      for (int wave = 1; wave < waves; wave++) {
        left[wave] = layout.waves[wave].length + 1;
      }
    }

    @Override
    public boolean isOpen(int task) {
      return layout.wave[task] < open;
    }

    @Override
    public int opener(int task) {
      return openers[layout.wave[task]];
    }

    @Override
    public boolean settled(int task, Opening opening) {
      int wave = layout.wave[task];
      boolean isNew = false;
      while (decrement(wave) == 0) {
        wave++;
        if (wave == left.length) {
          return true;
        }
        openers[wave] = task;
        open = wave + 1;
        isNew = true;
      }
      if (isNew) {
        for (int next : layout.waves[wave]) {
          opening.opened(next, task);
        }
      }
      return false;
    }

    private int decrement(int wave) {
      return (int) COUNT.getAndAdd(left, wave, -1) - 1;
    }

    @Override
    public boolean isOver() {
      return (int) COUNT.getVolatile(left, left.length - 1) == 0;
    }
  }

  /** A task starts when those that it waits for are done. */
  final class ByTask implements Progress {

    private final Layout layout;

    /**
     * For each task how many others it waits for; if none, the one whose end opened it, counted
     * from 1, below zero. The last place is for the tasks that are not at their end.
     */
    private final int[] unmet;

    private final int size;

    ByTask(Layout layout) {
      this.layout = layout;
      this.size = layout.predecessors.length;
      this.unmet = new int[size + 1];
      System.arraycopy(layout.predecessors, 0, unmet, 0, size);
      unmet[size] = size;
    }

    @Override
    public boolean isOpen(int task) {
      return (int) COUNT.getVolatile(unmet, task) <= 0;
    }

    @Override
    public int opener(int task) {
      return -(int) COUNT.getVolatile(unmet, task) - 1;
    }

    @Override
    public boolean settled(int task, Opening opening) {
      for (int successor : layout.successors[task]) {
        if (meet(successor, task)) {
          opening.opened(successor, task);
        }
      }
      return (int) COUNT.getAndAdd(unmet, size, -1) == 1;
    }

    /** Whether that was the last one that the task waited for. */
    private boolean meet(int task, int settled) {
      while (true) {
        int count = (int) COUNT.getVolatile(unmet, task);
        boolean last = count == 1;
        if (COUNT.compareAndSet(unmet, task, count, last ? -settled - 1 : count - 1)) {
          return last;
        }
      }
    }

    @Override
    public boolean isOver() {
      return (int) COUNT.getVolatile(unmet, size) == 0;
    }
  }
}
