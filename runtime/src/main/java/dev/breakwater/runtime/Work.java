package dev.breakwater.runtime;

import org.jspecify.annotations.Nullable;

/** An attempt, as the machine of its run sees it. */
abstract class Work extends Dispatch {

  private final int task;

  /** Written before it goes to the executor. */
  private @Nullable Effects dispatchedBy;

  Work(int task) {
    this.task = task;
  }

  /** {@return the place of its task in the plan} */
  final int task() {
    return task;
  }

  @Override
  final void dispatch(Effects effects) {
    dispatchedBy = effects;
    submit();
  }

  /** {@return the effects of the thread that dispatched it; null before} */
  final @Nullable Effects dispatchedBy() {
    return dispatchedBy;
  }

  /** Whether the thread that dispatches it is the calling thread, further up its stack. */
  final boolean runsWhereItIsDispatched() {
    Effects by = dispatchedBy;
    return by != null && by.isHere() && by.isDispatching();
  }

  /** Passes it to the executor. Does not throw. */
  abstract void submit();

  /** Prevents that it begins, and returns whether that was still possible. Takes no lock. */
  abstract boolean skip();

  /** Stops it if it has not ended by itself. */
  abstract void stop(StopReason reason);

  /** Ends it if the executor, which has terminated, was to begin or to end it. */
  abstract void executorTerminated();
}
