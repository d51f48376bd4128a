package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Layout;
import dev.breakwater.runtime.spi.TaskBody;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The states of the tasks of one run and the transitions between them. Guarded by the lock of the
 * run's {@link RunMachine}, to which this belongs.
 */
final class TaskStates implements Progress.Opening {

  private enum State {
    /** Not started by the caller. */
    NEW,
    /** Waits for its order, or for the holds of the run. */
    WAITING,
    /** Waits for the dispatcher. */
    READY,
    /** Has an attempt. */
    DISPATCHED,
    BACKING_OFF,
    /** Has an outcome, which is being reported. */
    FINISHING,
    FINISHED
  }

  private final RunMachine machine;
  private final Layout layout;
  private final Progress progress;
  private final @Nullable Dispatcher dispatcher;
  private final State[] states;
  private final @Nullable TaskBody<?>[] bodies;
  private final @Nullable Work[] attempts;

  /** Why tasks are to stop; null until one is. */
  private @Nullable StopReason @Nullable [] stops;

  private int unfinished;

  /** Whether the run holds its capabilities. */
  private boolean open;

  TaskStates(RunMachine machine, Layout layout, Settings settings, @Nullable Shuffle shuffle) {
    boolean byWave = shuffle == null && settings.schedule() == Schedule.WAVES;
    this.machine = machine;
    this.layout = layout;
    this.progress = byWave ? new Progress.ByWave(layout) : new Progress.ByTask(layout);
    this.dispatcher = Dispatcher.of(settings, shuffle, layout, machine);
    this.unfinished = layout.tasks();
    this.states = new State[unfinished];
    Arrays.fill(states, State.NEW);
    this.bodies = new TaskBody<?>[unfinished];
    this.attempts = new Work[unfinished];
  }

  boolean isNew(int task) {
    return states[task] == State.NEW;
  }

  boolean isBackingOff(int task) {
    return states[task] == State.BACKING_OFF;
  }

  boolean allFinished() {
    return unfinished == 0;
  }

  /** The task whose end permitted a task to start, or a negative number. */
  int opener(int task) {
    return progress.opener(task);
  }

  @Nullable Work attempt(int task) {
    return attempts[task];
  }

  @Nullable StopReason stopReason(int task) {
    return stops == null ? null : stops[task];
  }

  /** Returns the tasks that have not been started. */
  List<Integer> missing() {
    List<Integer> missing = new ArrayList<>();
    for (int task = 0; task < states.length; task++) {
      if (isNew(task)) {
        missing.add(task);
      }
    }
    return missing;
  }

  /** Every task has been started. */
  void allStarted(Effects effects) {
    if (dispatcher != null) {
      dispatcher.finished();
      dispatch(effects);
    }
  }

  void open(Effects effects) {
    open = true;
    for (int task = 0; task < states.length; task++) {
      opened(task, effects);
    }
    dispatch(effects);
  }

  void start(int task, TaskBody<?> body, Effects effects) {
    bodies[task] = body;
    states[task] = State.WAITING;
    StopReason stop = stopReason(task);
    if (stop == null) {
      opened(task, effects);
      dispatch(effects);
    } else {
      end(task, TaskEnding.stopped(stop, null), effects);
    }
  }

  @Override
  public void opened(int task, Effects effects) {
    if (open && states[task] == State.WAITING && progress.isOpen(task)) {
      ready(task, effects);
    }
  }

  private void ready(int task, Effects effects) {
    states[task] = State.READY;
    if (dispatcher == null) {
      dispatch(task, effects);
    } else {
      dispatcher.add(task);
    }
  }

  private void dispatch(Effects effects) {
    if (dispatcher != null) {
      for (int task = dispatcher.next(); task >= 0; task = dispatcher.next()) {
        dispatch(task, effects);
      }
    }
  }

  private void dispatch(int task, Effects effects) {
    TaskBody<?> body = bodies[task];
    if (body == null) {
      throw new IllegalStateException("a task is ready that was not started");
    }
    states[task] = State.DISPATCHED;
    Work attempt = machine.run().attempt(task, body);
    attempts[task] = attempt;
    effects.dispatch(attempt);
  }

  /** The limit passes a permit to this run, which uses it or passes it on. */
  void admit(Effects effects) {
    if (dispatcher == null) {
      throw new IllegalStateException("only a run under a limit waits for a permit");
    }
    int task = dispatcher.admitted();
    if (task < 0) {
      pass(dispatcher.release(), effects);
    } else {
      dispatch(task, effects);
      dispatch(effects);
    }
  }

  void backOff(int task, Effects effects) {
    states[task] = State.BACKING_OFF;
    releasePermit(task, effects);
  }

  void due(int task, Effects effects) {
    if (isBackingOff(task)) {
      ready(task, effects);
      dispatch(effects);
    }
  }

  /** Its attempt has ended, whatever becomes of the task. */
  void attemptEnded(int task) {
    attempts[task] = null;
  }

  /** A task has an outcome, which is to be reported before others may rely on it. */
  void end(int task, TaskEnding ending, Effects effects) {
    attempts[task] = null;
    states[task] = State.FINISHING;
    effects.atOnce(() -> machine.report(task, ending, effects));
  }

  /** Everybody has been notified of the outcome. */
  void finish(int task) {
    attempts[task] = null;
    states[task] = State.FINISHED;
    unfinished--;
  }

  /** Dispatches the successors of a task that has finished. */
  void proceed(int task, Effects effects) {
    progress.finished(task, this, effects);
    dispatch(effects);
  }

  /** The run stands in the queue with its ready tasks before it releases the permit. */
  void releasePermit(int task, Effects effects) {
    if (dispatcher != null && dispatcher.finished(task)) {
      dispatch(effects);
      pass(dispatcher.release(), effects);
    }
  }

  private static void pass(ConcurrencyLimit.@Nullable Client client, Effects effects) {
    if (client != null) {
      effects.dispatch(new Admission(client));
    }
  }

  void stopAll(StopReason reason, Effects effects) {
    if (dispatcher != null) {
      dispatcher.clear();
    }
    for (int task = 0; task < states.length; task++) {
      stop(task, reason, effects);
    }
  }

  /** Stops the tasks that have no attempt under way. */
  void stopIdle(StopReason reason, Effects effects) {
    if (dispatcher != null) {
      dispatcher.clear();
    }
    for (int task = 0; task < states.length; task++) {
      Work attempt = attempts[task];
      if (!isStopping(task) && (attempt == null || attempt.skip())) {
        markStopped(task, reason);
        endUnlessNew(task, reason, effects);
      }
    }
  }

  void stopDependants(int failed, StopReason reason, Effects effects) {
    Deque<Integer> behind = new ArrayDeque<>(List.of(failed));
    while (!behind.isEmpty()) {
      int task = behind.remove();
      for (int index = 0; index < layout.successors(task); index++) {
        int successor = layout.successor(task, index);
        if (stop(successor, reason, effects)) {
          behind.add(successor);
        }
      }
    }
  }

  /** Stops a task, unless it is to stop already or has an outcome; returns whether it does. */
  private boolean stop(int task, StopReason reason, Effects effects) {
    if (isStopping(task)) {
      return false;
    }
    markStopped(task, reason);
    Work attempt = attempts[task];
    if (attempt != null && !attempt.skip()) {
      effects.atOnce(() -> attempt.stop(reason));
    } else {
      endUnlessNew(task, reason, effects);
    }
    return true;
  }

  private boolean isStopping(int task) {
    State state = states[task];
    return state == State.FINISHING || state == State.FINISHED || stopReason(task) != null;
  }

  private void markStopped(int task, StopReason reason) {
    if (stops == null) {
      stops = new StopReason[states.length];
    }
    stops[task] = reason;
  }

  private void endUnlessNew(int task, StopReason reason, Effects effects) {
    if (!isNew(task)) {
      end(task, TaskEnding.stopped(reason, null), effects);
    }
  }
}
