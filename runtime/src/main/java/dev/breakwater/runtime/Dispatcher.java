package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Layout;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Decides which ready task of a run is dispatched next, and when: under the limit of the engine, or
 * in a shuffled order. Guarded by the lock of the run's machine.
 */
final class Dispatcher {

  private final Queue<Integer> ready;
  private final @Nullable ConcurrencyLimit limit;
  private final ConcurrencyLimit.Client client;
  private final boolean oneAtATime;
  private final boolean[] dispatched;
  private int count;

  /** Whether nothing is dispatched yet, since the choice is fair only among all tasks. */
  private boolean held;

  private Dispatcher(
      Queue<Integer> ready,
      Settings settings,
      ConcurrencyLimit.Client client,
      int tasks,
      boolean oneAtATime,
      boolean held) {
    this.ready = ready;
    this.limit = settings.limit();
    this.client = client;
    this.oneAtATime = oneAtATime;
    this.dispatched = new boolean[tasks];
    this.held = held;
  }

  /** Creates the dispatcher of a run; null if each ready task may be dispatched at once. */
  static @Nullable Dispatcher of(
      Settings settings, @Nullable Shuffle shuffle, Layout layout, ConcurrencyLimit.Client client) {
    int tasks = layout.tasks();
    if (shuffle != null) {
      return new Dispatcher(
          byRank(shuffle::rank), settings, client, tasks, shuffle.oneAtATime(), true);
    }
    if (settings.limit() == null) {
      return null;
    }
    return settings.schedule() == Schedule.WAVES
        ? new Dispatcher(new ArrayDeque<>(), settings, client, tasks, false, false)
        : new Dispatcher(byRank(layout::urgency), settings, client, tasks, false, true);
  }

  private static Queue<Integer> byRank(ToIntFunction<Integer> rank) {
    return new PriorityQueue<>(Comparator.comparingInt(rank));
  }

  void add(int task) {
    ready.add(task);
  }

  /** Removes all tasks that are not dispatched. */
  void clear() {
    ready.clear();
  }

  /** Notes that every task has been started. */
  void finished() {
    held = false;
  }

  /** Returns the next task to dispatch, which holds a permit from now on; -1 if there is none. */
  int next() {
    return mayDispatch() && (limit == null || limit.acquire(client)) ? remove() : -1;
  }

  /** Returns the task for a permit that the run holds already; -1 if no task needs it. */
  int admitted() {
    return mayDispatch() ? remove() : -1;
  }

  private boolean mayDispatch() {
    return !held && !ready.isEmpty() && !(oneAtATime && count > 0);
  }

  private int remove() {
    int task = ready.remove();
    dispatched[task] = true;
    count++;
    return task;
  }

  /** Notes that a task occupies nothing any more, and returns whether it did. */
  boolean finished(int task) {
    boolean was = dispatched[task];
    if (was) {
      dispatched[task] = false;
      count--;
    }
    return was;
  }

  /** Releases a permit, and returns the run that has it now, if any. */
  ConcurrencyLimit.@Nullable Client release() {
    return limit == null ? null : limit.release();
  }
}
