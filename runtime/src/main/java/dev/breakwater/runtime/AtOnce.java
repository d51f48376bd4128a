package dev.breakwater.runtime;

import org.jspecify.annotations.Nullable;

/** Hands each task out as soon as it is ready, by the thread that made it so. */
final class AtOnce implements Turns {

  /**
   * The thread that is handing out, or one of them: enough to find the calling thread where it is
   * the only one, and never wrong. It is written without a lock, by each thread for itself.
   */
  private @Nullable Submitter active;

  @Override
  public void ready(TaskExecution<?> task, @Nullable TaskExecution<?> opener) {
    Attempt<?> attempt = task.nextAttempt();
    if (attempt == null) {
      return;
    }
    Submitter further = furtherUpTheStack(opener);
    if (further == null) {
      submit(attempt);
    } else {
      further.leave(attempt);
    }
  }

  private void submit(Attempt<?> attempt) {
    Submitter submitter = new Submitter();
    if (active == null) {
      active = submitter;
    }
    try {
      submitter.submit(attempt);
    } finally {
      if (active == submitter) {
        active = null;
      }
    }
  }

  private @Nullable Submitter furtherUpTheStack(@Nullable TaskExecution<?> opener) {
    Submitter ofOpener = opener == null ? null : opener.submitter();
    if (ofOpener != null && ofOpener.isHere()) {
      return ofOpener;
    }
    Submitter one = active;
    return one != null && one.isHere() ? one : null;
  }

  @Override
  public void handOut() {}

  @Override
  public void ended(Attempt<?> attempt) {}

  @Override
  public void finished() {}

  @Override
  public void halted() {}
}
