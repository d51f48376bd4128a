package dev.breakwater.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How far one run has come: which tasks may start, which never will, and when all have come to
 * their end. A monitor that only keeps account; it calls nothing that is the user's, and whatever
 * there is to carry out or to stop it gives back to be done outside.
 */
final class RunState {

  private final Plan plan;
  private final Layout layout;
  private final boolean finishesIndependent;
  private final boolean oneAtATime;
  private final Progress progress;
  private final Queue<TaskExecution<?>> ready;
  private final @Nullable TaskExecution<?>[] executions;
  private final boolean[] open;

  /** For each task the one whose end opened it, counted from 1; 0 of none. */
  private final int[] openedBy;

  private final boolean[] settled;
  private final @Nullable Halt[] halts;
  private int unsettled;
  private int handedOut;
  private boolean finished;

  /** Whether the choice among what is ready is only fair when all of it is there. */
  private boolean held;

  /**
   * Written under the lock, and read without it: whoever makes something ready asks afterwards, in
   * the same thread or after it had the lock again, and so finds it, unless somebody took it.
   */
  private boolean hasReady;

  private @Nullable RuntimeException failure;

  /** The task whose end opens others. */
  private int settling;

  private final IntConsumer openNext = this::open;

  RunState(Plan plan, Settings settings, @Nullable Shuffle shuffle) {
    int size = plan.tasks().size();
    this.plan = plan;
    this.layout = plan.layout();
    this.finishesIndependent = settings.onFailure() == OnFailure.FINISH_INDEPENDENT;
    this.oneAtATime = shuffle != null && shuffle.oneAtATime();
    this.executions = new TaskExecution<?>[size];
    this.open = new boolean[size];
    this.openedBy = new int[size];
    this.settled = new boolean[size];
    this.halts = new Halt[size];
    this.unsettled = size;
    boolean byWave = shuffle == null && settings.schedule() == Schedule.WAVES;
    this.progress = byWave ? new Progress.ByWave(layout) : new Progress.ByTask(layout);
    this.ready = byWave ? new ArrayDeque<>() : byRank(rank(shuffle));
    this.held = shuffle != null || (!byWave && settings.gate() != null);
    progress.begin(task -> open[task] = true);
  }

  private int[] rank(@Nullable Shuffle shuffle) {
    return shuffle == null ? layout.urgency : shuffle.rank();
  }

  private static Queue<TaskExecution<?>> byRank(int[] rank) {
    return new PriorityQueue<>(Comparator.comparingInt(execution -> rank[execution.index()]));
  }

  /** Takes in a task; gives why it is never to run, if so. */
  synchronized @Nullable Halt start(TaskExecution<?> execution) {
    int index = execution.index();
    if (executions[index] != null) {
      throw new IllegalStateException(
          execution.task() + " has been started already in this run of " + plan.simpleName());
    }
    executions[index] = execution;
    Halt halt = halts[index];
    if (halt == null && open[index]) {
      ready.add(execution);
      noteReady();
    }
    return halt;
  }

  /** The next task to hand to the engine's threads, or null. */
  synchronized @Nullable TaskExecution<?> pollReady() {
    if (held || (oneAtATime && handedOut > 0)) {
      return null;
    }
    TaskExecution<?> next = ready.poll();
    while (next != null && halts[next.index()] != null) {
      next = ready.poll();
    }
    if (next != null) {
      handedOut++;
    }
    noteReady();
    return next;
  }

  /** Whether the next task is only handed out when the one before it has been taken back. */
  boolean oneAtATime() {
    return oneAtATime;
  }

  /** Notes that a task that was handed out is with no thread any more. */
  synchronized void takenBack() {
    handedOut--;
  }

  /** Notes that a task is due for another attempt. */
  synchronized void readyAgain(TaskExecution<?> execution) {
    if (halts[execution.index()] == null) {
      ready.add(execution);
      noteReady();
    }
  }

  /** Notes that a task has failed, and gives those that are to be stopped for it. */
  synchronized List<TaskExecution<?>> fail(
      TaskExecution<?> execution, TaskFailedException exception, Halt halt) {
    if (failure == null) {
      failure = exception;
    } else {
      failure.addSuppressed(exception);
    }
    return finishesIndependent ? haltDependants(execution.index(), halt) : haltAll(halt);
  }

  /** Stops the run for good, and gives the tasks that are to be stopped for it. */
  synchronized List<TaskExecution<?>> cancel(Halt halt) {
    if (unsettled == 0) {
      return List.of();
    }
    if (failure == null) {
      failure = halt.failure();
    }
    return haltAll(halt);
  }

  /** Attaches what came to light when the run had been stopped. */
  synchronized void addFailure(RuntimeException further) {
    if (failure != null && failure != further) {
      failure.addSuppressed(further);
    }
  }

  /**
   * Notes that all is done that the end of a task brings with it, and gives whether every task has
   * come to its end now.
   */
  synchronized boolean settle(int index) {
    settled[index] = true;
    unsettled--;
    settling = index;
    progress.settled(index, openNext);
    return unsettled == 0;
  }

  /** What is told of one that is not to run any more stays as it was told. */
  private void open(int index) {
    open[index] = true;
    if (halts[index] != null) {
      return;
    }
    openedBy[index] = settling + 1;
    TaskExecution<?> execution = executions[index];
    if (execution != null) {
      ready.add(execution);
      noteReady();
    }
  }

  /** The task whose end was the last thing that a task waited for, or -1. */
  synchronized int openedBy(int index) {
    return openedBy[index] - 1;
  }

  boolean hasReady() {
    return hasReady;
  }

  /** To be called whenever what is ready has changed. */
  private void noteReady() {
    hasReady = !held && !ready.isEmpty();
  }

  /** What the run fails with, or null. */
  synchronized @Nullable RuntimeException failure() {
    return failure;
  }

  /** Notes that the caller starts no more tasks. */
  synchronized void finish() {
    if (finished) {
      throw new IllegalStateException(
          "this run of " + plan.simpleName() + " has been finished or awaited already");
    }
    List<String> missing = new ArrayList<>();
    for (int index = 0; index < executions.length; index++) {
      if (executions[index] == null) {
        missing.add(plan.tasks().get(index).name());
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "start every task of " + plan.simpleName() + " first; still missing: " + listed(missing));
    }
    finished = true;
    held = false;
    noteReady();
  }

  /** Those that have been started and not come to their end. */
  synchronized List<TaskExecution<?>> unsettled() {
    List<TaskExecution<?>> list = new ArrayList<>();
    for (int index = 0; index < executions.length; index++) {
      TaskExecution<?> execution = executions[index];
      if (execution != null && !settled[index]) {
        list.add(execution);
      }
    }
    return list;
  }

  /** Whether nothing came of what would have stopped the run. */
  synchronized boolean allSucceeded() {
    for (TaskExecution<?> execution : executions) {
      if (execution == null || !execution.record().hasSucceeded()) {
        return false;
      }
    }
    return true;
  }

  /** The one that stands there in the list, which has been started. */
  synchronized TaskExecution<?> execution(int index) {
    return Objects.requireNonNull(executions[index]);
  }

  private List<TaskExecution<?>> haltAll(Halt halt) {
    List<TaskExecution<?>> halted = new ArrayList<>();
    for (int index = 0; index < executions.length; index++) {
      halt(index, halt, halted);
    }
    ready.clear();
    noteReady();
    return halted;
  }

  private List<TaskExecution<?>> haltDependants(int failed, Halt halt) {
    List<TaskExecution<?>> halted = new ArrayList<>();
    Deque<Integer> behind = new ArrayDeque<>(List.of(failed));
    while (!behind.isEmpty()) {
      for (int successor : layout.successors[behind.remove()]) {
        if (halts[successor] == null) {
          halt(successor, halt, halted);
          behind.add(successor);
        }
      }
    }
    return halted;
  }

  private void halt(int index, Halt halt, List<TaskExecution<?>> halted) {
    if (settled[index] || halts[index] != null) {
      return;
    }
    halts[index] = halt;
    TaskExecution<?> execution = executions[index];
    if (execution != null) {
      halted.add(execution);
    }
  }

  private static String listed(List<String> names) {
    int shown = Math.min(5, names.size());
    String list = String.join(", ", names.subList(0, shown));
    return shown == names.size() ? list : list + ", and " + (names.size() - shown) + " more";
  }
}
