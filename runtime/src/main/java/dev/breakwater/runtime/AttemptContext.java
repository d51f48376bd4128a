package dev.breakwater.runtime;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The context of one attempt. */
final class AttemptContext implements TaskContext {

  private final TaskExecution<?> execution;
  private final AttemptStep<?> attempt;

  /** Guarded by this; created when the task first notes something. */
  private @Nullable AttemptNotes notes;

  AttemptContext(TaskExecution<?> execution, AttemptStep<?> attempt) {
    this.execution = execution;
    this.attempt = attempt;
  }

  @Override
  public long run() {
    return execution.run().number();
  }

  @Override
  public String graph() {
    return execution.run().plan().graph();
  }

  @Override
  public String task() {
    return execution.task().name();
  }

  @Override
  public int attempt() {
    return attempt.number();
  }

  @Override
  public int attempts() {
    return execution.attempts();
  }

  @Override
  public Optional<Instant> deadline() {
    return Optional.ofNullable(attempt.deadline()).map(execution.run().clock()::at);
  }

  @Override
  public boolean cancelled() {
    return attempt.word().isStoppedOrFinished();
  }

  @Override
  public Optional<Throwable> lastFailure() {
    return Optional.ofNullable(attempt.lastFailure());
  }

  @Override
  public Access access() {
    return execution.access();
  }

  @Override
  public void note(String name, double number) {
    if (!attempt.word().isFinished()) {
      execution.run().noted(name, notes().put(name, number), number);
    }
  }

  @Override
  public void note(String name, String text) {
    if (!attempt.word().isFinished()) {
      execution.run().noted(name, notes().put(name, text), 0);
    }
  }

  private synchronized AttemptNotes notes() {
    if (notes == null) {
      notes = new AttemptNotes();
    }
    return notes;
  }

  /** {@return the notes so far} */
  synchronized Notes noted() {
    return notes == null ? Notes.NONE : notes.copy();
  }

  @Override
  public void progress(String message) {
    Objects.requireNonNull(message, "message");
    if (!attempt.word().isFinished()) {
      execution.settings().listeners().tell(listener -> listener.progressed(this, message));
    }
  }

  @Override
  public void progress(double fraction, String message) {
    Objects.requireNonNull(message, "message");
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new IllegalArgumentException(
          "progress goes from 0 to 1: " + task() + " said " + fraction);
    }
    if (!attempt.word().isFinished()) {
      execution
          .settings()
          .listeners()
          .tell(listener -> listener.progressed(this, fraction, message));
    }
  }

  /** Returns the attempt in words, as in {@code attempt 2 of 3 of gateway-mw}. */
  @Override
  public String toString() {
    return String.format("attempt %d of %d of %s", attempt(), attempts(), task());
  }
}
