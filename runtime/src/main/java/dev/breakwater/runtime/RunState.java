package dev.breakwater.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * How far one run has come: which tasks may begin, and when the run is over. A monitor that only
 * keeps account; it calls nothing that is the user's, and whatever there is to carry out or to
 * complete it gives back to be done outside.
 */
final class RunState {

  private enum Phase {
    /** Not started by the caller yet. */
    PLANNED,
    /** Started, before its wave. */
    WAITING,
    /** Its wave has come. */
    READY,
    RUNNING,
    SUCCEEDED,
    FAILED,
    /** Never to be carried out, since the run has been stopped. */
    SKIPPED
  }

  private final Plan plan;
  private final Phase[] phases;
  private final @Nullable TaskExecution<?>[] executions;
  private final int[] waves;
  private final int[] unfinished;
  private final Queue<TaskExecution<?>> ready = new ArrayDeque<>();
  private int wave;
  private int begun;
  private int busy;
  private boolean finished;
  private @Nullable RuntimeException stop;

  RunState(Plan plan) {
    this.plan = plan;
    int size = plan.tasks().size();
    this.phases = new Phase[size];
    Arrays.fill(phases, Phase.PLANNED);
    this.executions = new TaskExecution<?>[size];
    this.waves = new int[size];
    this.unfinished = new int[plan.waves().size()];
    for (int number = 0; number < unfinished.length; number++) {
      unfinished[number] = plan.waves().get(number).size();
      for (PlannedTask task : plan.waves().get(number)) {
        waves[index(task)] = number;
      }
    }
  }

  /** Takes in a task; gives why the run has been stopped if it has, and the task is skipped. */
  synchronized @Nullable RuntimeException start(TaskExecution<?> execution) {
    int index = index(execution.task());
    if (phases[index] != Phase.PLANNED) {
      throw new IllegalStateException(
          execution.task() + " has been started already in this run of " + plan.simpleName());
    }
    executions[index] = execution;
    if (stop != null) {
      phases[index] = Phase.SKIPPED;
    } else if (waves[index] <= wave) {
      makeReady(index, execution);
    } else {
      phases[index] = Phase.WAITING;
    }
    return stop;
  }

  /** The next task to hand to the engine's threads, or null. */
  synchronized @Nullable TaskExecution<?> pollReady() {
    return ready.poll();
  }

  /** Whether the task may begin now; it has begun if so. */
  synchronized boolean begin(PlannedTask task) {
    int index = index(task);
    if (phases[index] != Phase.READY) {
      return false;
    }
    phases[index] = Phase.RUNNING;
    begun++;
    busy++;
    return true;
  }

  /** Notes that a task has succeeded; the next wave may then be ready. */
  synchronized void succeed(PlannedTask task) {
    int index = index(task);
    phases[index] = Phase.SUCCEEDED;
    unfinished[waves[index]]--;
    busy--;
    while (stop == null && wave < unfinished.length && unfinished[wave] == 0) {
      wave++;
      makeWaveReady();
    }
  }

  /**
   * Notes that a task has failed, and gives the tasks that are skipped for it. The run is not over
   * before {@link #settle}.
   */
  synchronized List<TaskExecution<?>> fail(PlannedTask task, TaskFailedException failure) {
    phases[index(task)] = Phase.FAILED;
    if (stop != null) {
      stop.addSuppressed(failure);
      return List.of();
    }
    stop = failure;
    return skipAll();
  }

  /**
   * Stops the run unless that would change nothing, and gives the tasks that are skipped for it.
   * The run is not over before {@link #settle}.
   */
  synchronized List<TaskExecution<?>> cancel(CancellationException reason) {
    busy++;
    if (stop != null || begun == phases.length) {
      return List.of();
    }
    stop = reason;
    return skipAll();
  }

  /** Notes that all is done that a failure or a cancellation brings with it. */
  synchronized void settle() {
    busy--;
  }

  /** Whether every task is done or never will be. */
  synchronized boolean over() {
    return busy == 0 && (stop != null || wave == unfinished.length);
  }

  /** Why the run has been stopped, or null. */
  synchronized @Nullable RuntimeException stop() {
    return stop;
  }

  /** Notes that the caller starts no more tasks. */
  synchronized void finish() {
    if (finished) {
      throw new IllegalStateException(
          "this run of " + plan.simpleName() + " has been finished or awaited already");
    }
    List<String> missing = new ArrayList<>();
    for (int index = 0; index < phases.length; index++) {
      if (phases[index] == Phase.PLANNED) {
        missing.add(plan.tasks().get(index).name());
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "start every task of " + plan.simpleName() + " first; still missing: " + listed(missing));
    }
    finished = true;
  }

  private void makeWaveReady() {
    if (wave == unfinished.length) {
      return;
    }
    for (PlannedTask task : plan.waves().get(wave)) {
      TaskExecution<?> execution = executions[index(task)];
      if (execution != null) {
        makeReady(index(task), execution);
      }
    }
  }

  private void makeReady(int index, TaskExecution<?> execution) {
    phases[index] = Phase.READY;
    ready.add(execution);
  }

  private List<TaskExecution<?>> skipAll() {
    List<TaskExecution<?>> skipped = new ArrayList<>();
    for (int index = 0; index < phases.length; index++) {
      TaskExecution<?> execution = executions[index];
      if (execution != null && (phases[index] == Phase.WAITING || phases[index] == Phase.READY)) {
        phases[index] = Phase.SKIPPED;
        skipped.add(execution);
      }
    }
    ready.clear();
    return skipped;
  }

  private int index(PlannedTask task) {
    Integer index = plan.indexOf(task);
    if (index == null) {
      throw new IllegalArgumentException(
          task + " is no task of " + plan.simpleName() + ": start those that its plan was made of");
    }
    return index;
  }

  private static String listed(List<String> names) {
    int shown = Math.min(5, names.size());
    String list = String.join(", ", names.subList(0, shown));
    return shown == names.size() ? list : list + ", and " + (names.size() - shown) + " more";
  }
}
