package dev.breakwater.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** The lease of one attempt, which tells {@link Observed} what is done with it. */
final class ObservedLease implements Lease<ObservedLease> {

  enum State {
    OPEN,
    COMMITTING,
    COMMITTED,
    NOT_COMMITTED,
    ROLLING_BACK,
    ROLLED_BACK
  }

  private static final int ROLLBACK_NANOS = 200_000;

  final int task;
  private final Observed observed;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private CompletableFuture<?> working = CompletableFuture.completedFuture(null);
  private int attempt;
  private boolean failsToCommit;
  private State state = State.OPEN;

  ObservedLease(Observed observed, int task) {
    this.observed = observed;
    this.task = task;
  }

  @Override
  public ObservedLease value() {
    return this;
  }

  void heldBy(int number) {
    attempt = number;
  }

  int attempt() {
    return attempt;
  }

  /** Has a stage work with the lease until it is done. */
  void uses(CompletableFuture<?> stage) {
    working = stage;
  }

  /** Whether a stage still works with it. */
  boolean isUsed() {
    return !working.isDone();
  }

  /** Under the lock of what observes it. */
  State state() {
    return state;
  }

  /** Under the lock of what observes it. */
  void becomes(State next) {
    state = next;
  }

  void failToCommit() {
    failsToCommit = true;
  }

  /** Completes when the lease is committed or rolled back. */
  CompletableFuture<Void> ended() {
    return ended;
  }

  @Override
  public void commit() {
    observed.leaseIs(this, State.COMMITTING);
    observed.expect(!Thread.currentThread().isInterrupted(), "an interrupt reaches the commit");
    if (failsToCommit) {
      observed.leaseIs(this, State.NOT_COMMITTED);
      throw new ModelFailure(observed.name(task, attempt));
    }
    observed.leaseIs(this, State.COMMITTED);
    ended.complete(null);
  }

  @Override
  public void rollback() {
    observed.leaseIs(this, State.ROLLING_BACK);
    if (!observed.run().hasShortGrace) {
      // So that what does not wait for it is found out.
      LockSupport.parkNanos(ROLLBACK_NANOS);
    }
    observed.leaseIs(this, State.ROLLED_BACK);
    ended.complete(null);
  }
}
