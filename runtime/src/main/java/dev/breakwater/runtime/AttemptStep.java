package dev.breakwater.runtime;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The step of one attempt: leases capabilities while it lasts, and ends their leases with it. */
final class AttemptStep implements Step {

  private final TaskExecution<?> execution;
  private final TaskContext context;

  /** That of the attempt, which can then end both at once. */
  private final Object lock;

  /** Made when the first capability is opened, as is the next: many tasks open none. */
  private @Nullable List<Lease<?>> leases;

  private @Nullable IdentityHashMap<Capability<?>, Opening<?>> openings;

  private boolean over;

  AttemptStep(TaskExecution<?> execution, TaskContext context, Object lock) {
    this.execution = execution;
    this.context = context;
    this.lock = lock;
  }

  @Override
  public TaskContext context() {
    return context;
  }

  @Override
  public <T> T open(Capability<T> capability) {
    Objects.requireNonNull(
        capability,
        () -> "what " + execution.task() + " opens is null: hand the graph a capability");
    return opening(capability).open();
  }

  /** Ends the step where it has no lease. For whoever has the lock; says whether that was all. */
  boolean endWithoutLeases() {
    if (leases != null) {
      return false;
    }
    over = true;
    return true;
  }

  /** Commits all leases, and gives what stood against it or null. */
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

  /** Rolls all leases back; what stands against it is attached to the failure. */
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

  /** The leases that are open, for the caller to end; none the next time. */
  private List<Lease<?>> end() {
    synchronized (lock) {
      over = true;
      List<Lease<?>> open = leases == null ? List.of() : leases;
      leases = null;
      return open;
    }
  }

  @SuppressWarnings("unchecked") // an opening has the type of the capability that it is filed under
  private <T> Opening<T> opening(Capability<T> capability) {
    synchronized (lock) {
      if (over) {
        throw ended();
      }
      if (openings == null) {
        openings = new IdentityHashMap<>();
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
      synchronized (lock) {
        late = over;
        if (!late) {
          if (leases == null) {
            leases = new ArrayList<>(1);
          }
          leases.add(lease);
        }
      }
      if (late) {
        IllegalStateException failure = ended();
        rollback(List.of(lease), failure);
        throw failure;
      }
      return Objects.requireNonNull(
          lease.value(), () -> "the lease of " + capability + " has no value, but null");
    }
  }
}
