package dev.breakwater.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of one run, how far they have come, and what stops them. Its lock is for what happens
 * once in a run, or when it fails; as long as all goes well, tasks start and end without one.
 */
final class RunState implements Progress.Opening {

  private final Plan plan;
  private final Layout layout;
  private final boolean finishesIndependent;
  private final Progress progress;
  private final Turns turns;
  private final TaskExecution<?>[] executions;
  private boolean finished;

  /** Whether its tasks may start, since the run holds its capabilities. */
  private volatile boolean open;

  /** Written under the lock. */
  private volatile @Nullable RuntimeException failure;

  RunState(PlanRun run, Plan plan, Settings settings, @Nullable Shuffle shuffle) {
    this.plan = plan;
    this.layout = plan.layout();
    this.finishesIndependent = settings.onFailure() == OnFailure.FINISH_INDEPENDENT;
    boolean byWave = shuffle == null && settings.schedule() == Schedule.WAVES;
    this.progress = byWave ? new Progress.ByWave(layout) : new Progress.ByTask(layout);
    this.turns = turns(settings.gate(), shuffle, byWave);
    this.executions = new TaskExecution<?>[plan.tasks().size()];
    for (int index = 0; index < executions.length; index++) {
      executions[index] = new TaskExecution<>(run, plan.tasks().get(index), index);
    }
  }

  private Turns turns(@Nullable Gate gate, @Nullable Shuffle shuffle, boolean byWave) {
    if (gate == null && shuffle == null) {
      return new AtOnce();
    }
    if (byWave) {
      return new InTurn(new ArrayDeque<>(), gate, false, false);
    }
    int[] rank = shuffle == null ? layout.urgency : shuffle.rank();
    return new InTurn(
        new PriorityQueue<>(Comparator.comparingInt(attempt -> rank[attempt.task()])),
        gate,
        shuffle != null && shuffle.oneAtATime(),
        true);
  }

  /** The task that stands there in the list. */
  TaskExecution<?> execution(int index) {
    return executions[index];
  }

  Turns turns() {
    return turns;
  }

  /** Notes that a task has been started, which may then be carried out or is never to be. */
  void started(TaskExecution<?> task) {
    if (task.halt() != null) {
      task.stop();
    } else if (open && progress.isOpen(task.index())) {
      turns.ready(task, null);
      turns.handOut();
    }
  }

  /** Starts the tasks that have been started already, and wait for nothing else. */
  void open() {
    open = true;
    for (TaskExecution<?> execution : executions) {
      if (execution.isStarted() && execution.halt() == null && progress.isOpen(execution.index())) {
        turns.ready(execution, null);
      }
    }
    turns.handOut();
  }

  @Override
  public void opened(int task, int opener) {
    TaskExecution<?> execution = executions[task];
    if (execution.isStarted()) {
      turns.ready(execution, executions[opener]);
    }
  }

  /**
   * Notes that all is done that the end of a task brings with it, and gives whether every task has
   * come to its end now.
   */
  boolean settle(int task) {
    return progress.settled(task, this);
  }

  /** The task whose end was the last thing that a task waited for, which may start; or -1. */
  int opener(int task) {
    return progress.opener(task);
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
    if (progress.isOver()) {
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

  /** What the run fails with, or null. */
  @Nullable RuntimeException failure() {
    return failure;
  }

  /** Notes that the caller starts no more tasks. */
  void finish() {
    checkFinish();
    turns.finished();
  }

  private synchronized void checkFinish() {
    if (finished) {
      throw new IllegalStateException(
          "this run of " + plan.simpleName() + " has been finished or awaited already");
    }
    List<String> missing = new ArrayList<>();
    for (TaskExecution<?> execution : executions) {
      if (!execution.isStarted()) {
        missing.add(execution.task().name());
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "start every task of " + plan.simpleName() + " first; still missing: " + listed(missing));
    }
    finished = true;
  }

  /** Whether nothing came of what would have stopped the run. Once all have come to their end. */
  boolean allSucceeded() {
    for (TaskExecution<?> execution : executions) {
      if (!execution.record().hasSucceeded()) {
        return false;
      }
    }
    return true;
  }

  /** The executor has ended, and what it has not begun it never will. */
  void forgotten() {
    for (TaskExecution<?> execution : executions) {
      execution.forgotten();
    }
  }

  private List<TaskExecution<?>> haltAll(Halt halt) {
    List<TaskExecution<?>> halted = new ArrayList<>();
    for (TaskExecution<?> execution : executions) {
      halt(execution, halt, halted);
    }
    turns.halted();
    return halted;
  }

  private List<TaskExecution<?>> haltDependants(int failed, Halt halt) {
    List<TaskExecution<?>> halted = new ArrayList<>();
    Deque<Integer> behind = new ArrayDeque<>(List.of(failed));
    while (!behind.isEmpty()) {
      for (int successor : layout.successors[behind.remove()]) {
        if (executions[successor].halt() == null) {
          halt(executions[successor], halt, halted);
          behind.add(successor);
        }
      }
    }
    return halted;
  }

  /** One that has not been started finds its halt when it is. */
  private static void halt(TaskExecution<?> execution, Halt halt, List<TaskExecution<?>> halted) {
    if (execution.halt(halt) && execution.isStarted()) {
      halted.add(execution);
    }
  }

  private static String listed(List<String> names) {
    int shown = Math.min(5, names.size());
    String list = String.join(", ", names.subList(0, shown));
    return shown == names.size() ? list : list + ", and " + (names.size() - shown) + " more";
  }
}
