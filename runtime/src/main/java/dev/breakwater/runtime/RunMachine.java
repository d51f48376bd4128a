package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Layout;
import dev.breakwater.runtime.spi.TaskBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of one run behind one lock: how far each task has come, and what stops the run.
 *
 * <p>Its methods are events. An event changes the state and adds effects, which the caller carries
 * out afterwards, outside the lock. No user code is called inside, and nothing waits. {@code
 * docs/concurrency.md} has the table of states and events.
 */
final class RunMachine extends ConcurrencyLimit.Client {

  /** The run, as its machine sees it. */
  interface Owner {

    /** Creates the next attempt of a task. Called inside the lock. */
    Work attempt(int task, TaskBody<?> body);

    /** Reports the end of a task that did not succeed. */
    void taskEnded(int task, TaskEnding ending);

    /** Reports the end of the run. */
    void runEnded();
  }

  private final Owner run;
  private final TaskStates tasks;
  private final boolean finishesIndependent;
  private boolean finished;
  private boolean broken;
  private @Nullable RuntimeException failure;

  RunMachine(Layout layout, Settings settings, @Nullable Shuffle shuffle, Owner run) {
    this.run = run;
    this.finishesIndependent = settings.onFailure() == OnFailure.FINISH_INDEPENDENT;
    this.tasks = new TaskStates(this, layout, settings, shuffle);
  }

  /** The run holds its capabilities, so that its tasks may start. */
  synchronized void opened(Effects effects) {
    try {
      tasks.open(effects);
    } catch (Throwable e) {
      breakDown(e, effects);
    }
  }

  /** The caller has started a task. Returns false if it had been started before. */
  synchronized boolean started(int task, TaskBody<?> body, Effects effects) {
    if (!tasks.isNew(task)) {
      return false;
    }
    try {
      tasks.start(task, body, effects);
    } catch (Throwable e) {
      breakDown(e, effects);
    }
    return true;
  }

  /**
   * The caller starts no more tasks. Changes nothing if a task is missing, or if this has happened
   * before.
   *
   * @return the tasks that have not been started; null if this has happened before
   */
  synchronized @Nullable List<Integer> finished(Effects effects) {
    if (finished) {
      return null;
    }
    List<Integer> missing = tasks.missing();
    if (missing.isEmpty()) {
      finished = true;
      try {
        tasks.allStarted(effects);
      } catch (Throwable e) {
        breakDown(e, effects);
      }
    }
    return missing;
  }

  /** A task has succeeded, and everybody has been notified. */
  synchronized void succeeded(int task, Effects effects) {
    finish(task, effects);
  }

  /**
   * A task has failed permanently.
   *
   * @param others the reason for others to stop; its failure is that of the task
   */
  synchronized void failed(int task, TaskEnding ending, StopReason others, Effects effects) {
    tasks.attemptEnded(task);
    try {
      addFailure(others.failure());
      tasks.end(task, ending, effects);
      if (finishesIndependent) {
        tasks.stopDependants(task, others, effects);
      } else {
        tasks.stopAll(others, effects);
      }
    } catch (Throwable e) {
      breakDown(e, effects);
    }
  }

  /**
   * A budget permits no attempt of a task, nor of those that have none under way.
   *
   * @param others the reason for these to stop; its failure is that of the task
   */
  synchronized void denied(int task, TaskEnding ending, StopReason others, Effects effects) {
    tasks.attemptEnded(task);
    try {
      addFailure(others.failure());
      tasks.end(task, ending, effects);
      tasks.stopIdle(others, effects);
    } catch (Throwable e) {
      breakDown(e, effects);
    }
  }

  /**
   * An attempt has failed, and another one may follow.
   *
   * @return whether the task waits for it; otherwise it has been stopped
   */
  synchronized boolean backsOff(int task, Throwable thrown, Effects effects) {
    tasks.attemptEnded(task);
    try {
      StopReason stop = tasks.stopReason(task);
      if (stop == null) {
        tasks.backOff(task, effects);
        return true;
      }
      tasks.end(task, TaskEnding.stopped(stop, thrown), effects);
    } catch (Throwable e) {
      breakDown(e, effects);
    }
    return false;
  }

  /** The back-off of a task is over. */
  synchronized void due(int task, Effects effects) {
    try {
      tasks.due(task, effects);
    } catch (Throwable e) {
      breakDown(e, effects);
    }
  }

  /** An attempt has ended because its task was stopped. */
  synchronized void stopped(int task, @Nullable Throwable thrown, Effects effects) {
    tasks.attemptEnded(task);
    try {
      tasks.end(task, TaskEnding.stopped(reasonOf(task), thrown), effects);
    } catch (Throwable e) {
      breakDown(e, effects);
    }
  }

  /** A task that was stopped ignores it. */
  synchronized void abandoned(
      int task, Throwable thrown, RuntimeException further, Effects effects) {
    tasks.attemptEnded(task);
    try {
      addFailure(further);
      tasks.end(task, TaskEnding.abandoned(reasonOf(task), thrown), effects);
    } catch (Throwable e) {
      breakDown(e, effects);
    }
  }

  private StopReason reasonOf(int task) {
    StopReason reason = tasks.stopReason(task);
    if (reason == null) {
      throw new IllegalStateException("a task was stopped without a reason");
    }
    return reason;
  }

  /** The run is to stop, whatever its tasks do. */
  synchronized void cancelled(StopReason reason, Effects effects) {
    if (tasks.allFinished()) {
      return;
    }
    try {
      if (failure == null) {
        failure = reason.failure();
      }
      tasks.stopAll(reason, effects);
    } catch (Throwable e) {
      breakDown(e, effects);
    }
  }

  @Override
  synchronized void admitted(Effects effects) {
    try {
      tasks.admit(effects);
    } catch (Throwable e) {
      breakDown(e, effects);
    }
  }

  /** Reports the end of a task, and then lets the run proceed. An effect. */
  void report(int task, TaskEnding ending, Effects effects) {
    try {
      run.taskEnded(task, ending);
    } finally {
      reported(task, effects);
      effects.carryOut();
    }
  }

  private synchronized void reported(int task, Effects effects) {
    finish(task, effects);
  }

  private void finish(int task, Effects effects) {
    tasks.finish(task);
    try {
      if (!broken) {
        tasks.proceed(task, effects);
      }
      tasks.releasePermit(task, effects);
    } catch (Throwable e) {
      breakDown(e, effects);
    }
    if (tasks.allFinished()) {
      effects.end(run::runEnded);
    }
  }

  private void addFailure(RuntimeException further) {
    if (failure == null) {
      failure = further;
    } else if (failure != further) {
      failure.addSuppressed(further);
    }
  }

  /** Ends the run with an exception of the machine itself: a bug, or an exhausted heap. */
  private void breakDown(Throwable e, Effects effects) {
    if (broken) {
      return;
    }
    broken = true;
    RuntimeException bug = new IllegalStateException("the engine failed: " + e, e);
    addFailure(bug);
    tasks.stopAll(new StopReason("the engine failed", bug), effects);
  }

  Owner run() {
    return run;
  }

  /** {@return the failure of the run, or null} */
  synchronized @Nullable RuntimeException failure() {
    return failure;
  }

  /** {@return why a task is to stop, or null} */
  synchronized @Nullable StopReason stopReason(int task) {
    return tasks.stopReason(task);
  }

  /** {@return the attempt of a task, or null} */
  synchronized @Nullable Work attempt(int task) {
    return tasks.attempt(task);
  }

  /** {@return whether a task waits for its next attempt} */
  synchronized boolean isBackingOff(int task) {
    return tasks.isBackingOff(task);
  }

  /** {@return the task whose end permitted a task to start, or a negative number} */
  synchronized int opener(int task) {
    return tasks.opener(task);
  }
}
