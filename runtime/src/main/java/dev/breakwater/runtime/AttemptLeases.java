package dev.breakwater.runtime;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The leases of one attempt, from the first capability that it opens. */
final class AttemptLeases {

  private final TaskExecution<?> execution;
  private final AttemptStep<?> attempt;

  /** Null once they are being ended. */
  private @Nullable List<Lease<?>> leases = new ArrayList<>(1);

  private final IdentityHashMap<Capability<?>, Opening<?>> openings = new IdentityHashMap<>(4);
  private boolean stopped;

  AttemptLeases(TaskExecution<?> execution, AttemptStep<?> attempt) {
    this.execution = execution;
    this.attempt = attempt;
  }

  /** Leases a capability, or returns the value that it was leased with before. */
  <T> T open(Capability<T> capability) {
    Objects.requireNonNull(
        capability,
        () -> "what " + execution.task() + " opens is null: hand the graph a capability");
    return opening(capability).open();
  }

  /** Commits all leases, and returns the failure of that, or null. */
  @Nullable Throwable commit() {
    List<Lease<?>> open = end();
    for (int index = 0; index < open.size(); index++) {
      try {
        open.get(index).commit();
      } catch (Throwable failure) {
        rollback(open.subList(index, open.size()), failure);
        return failure;
      }
    }
    return null;
  }

  /** Rolls all leases back, and attaches further failures to the failure. */
  void rollback(Throwable failure) {
    rollback(end(), failure);
  }

  private static void rollback(List<Lease<?>> open, Throwable failure) {
    for (int index = open.size() - 1; index >= 0; index--) {
      try {
        open.get(index).rollback();
      } catch (Throwable further) {
        if (further != failure) {
          failure.addSuppressed(further);
        }
      }
    }
  }

  /** Notifies all leases, and those that are still to come, that the attempt is to stop. */
  void stop() {
    List<Lease<?>> open;
    synchronized (this) {
      stopped = true;
      open = leases == null ? List.of() : List.copyOf(leases);
    }
    open.forEach(this::stop);
  }

  private void stop(Lease<?> lease) {
    try {
      lease.stop();
    } catch (Throwable e) {
      Log.warn("a lease of " + execution.task() + " could not be stopped", e);
    }
  }

  /** Returns the open leases, for the caller to end; none the next time. */
  private List<Lease<?>> end() {
    synchronized (this) {
      List<Lease<?>> open = leases == null ? List.of() : leases;
      leases = null;
      return open;
    }
  }

  @SuppressWarnings("unchecked") // an opening has the type of the capability that it is filed under
  private <T> Opening<T> opening(Capability<T> capability) {
    synchronized (this) {
      if (leases == null || attempt.word().isEndingOrFinished()) {
        throw ended();
      }
      return (Opening<T>) openings.computeIfAbsent(capability, Opening::new);
    }
  }

  private IllegalStateException ended() {
    return new IllegalStateException(
        String.format(
            "this step of %s has ended: open capabilities while the task is carried out",
            execution.task()));
  }

  /**
   * The one lease of a capability. Its lock, unlike that of the step, is held while the capability
   * makes the lease: only a thread that needs that very lease waits for it.
   */
  private final class Opening<T> {

    private final Capability<T> capability;
    private final ReentrantLock leasing = new ReentrantLock();
    private @Nullable T value;

    Opening(Capability<T> capability) {
      this.capability = capability;
    }

    T open() {
      leasing.lock();
      try {
        T opened = value;
        if (opened == null) {
          opened = keep(lease());
          value = opened;
        }
        return opened;
      } finally {
        leasing.unlock();
      }
    }

    private Lease<T> lease() {
      try {
        execution.run().holds().take(capability);
        return Objects.requireNonNull(
            capability.lease(execution.access()), () -> capability + " gave no lease, but null");
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        if (e instanceof InterruptedException) {
          Thread.currentThread().interrupt();
        }
        throw new IllegalStateException(
            String.format("%s could not lease %s: %s", execution.task(), capability, e), e);
      }
    }

    private T keep(Lease<T> lease) {
      boolean late;
      boolean stop;
      synchronized (AttemptLeases.this) {
        late = leases == null;
        stop = stopped;
        if (leases != null) {
          leases.add(lease);
        }
      }
      if (late) {
        IllegalStateException failure = ended();
        rollback(List.of(lease), failure);
        throw failure;
      }
      if (stop) {
        stop(lease);
      }
      return Objects.requireNonNull(
          lease.value(), () -> "the lease of " + capability + " has no value, but null");
    }
  }
}
