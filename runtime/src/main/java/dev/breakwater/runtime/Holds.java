package dev.breakwater.runtime;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The capabilities that a run holds: each from the first time that one of its tasks opens it until
 * the run is over.
 */
final class Holds {

  private final PlanRun run;

  /** Made when the first capability is opened: many runs open none. */
  private volatile @Nullable IdentityHashMap<Capability<?>, One> held;

  Holds(PlanRun run) {
    this.run = run;
  }

  /** Whoever comes second waits for the first one to have it. */
  void take(Capability<?> capability) throws Exception {
    One one;
    synchronized (this) {
      if (held == null) {
        held = new IdentityHashMap<>();
      }
      one = held.computeIfAbsent(capability, One::new);
    }
    one.take();
  }

  /** Lets go of all; what stands against it changes nothing for the run. */
  void release() {
    if (held == null) {
      return;
    }
    List<One> all;
    synchronized (this) {
      all = held == null ? List.of() : new ArrayList<>(held.values());
      held = null;
    }
    all.forEach(One::release);
  }

  private final class One {

    private final Capability<?> capability;
    private final ReentrantLock taking = new ReentrantLock();
    private @Nullable Hold hold;
    private boolean released;

    One(Capability<?> capability) {
      this.capability = capability;
    }

    void take() throws Exception {
      if (!taking.tryLock()) {
        // Only who has to wait can be interrupted: to open what is held already takes no time.
        taking.lockInterruptibly();
      }
      try {
        if (released) {
          throw new IllegalStateException(run.plan().simpleName() + " is over");
        }
        if (hold == null) {
          hold = capability.hold(run.plan().graph(), run.number());
        }
      } finally {
        taking.unlock();
      }
    }

    void release() {
      taking.lock();
      try {
        released = true;
        if (hold != null) {
          hold.release();
        }
      } catch (Exception e) {
        Log.warn(run.plan().simpleName() + " could not let go of " + capability, e);
      } finally {
        taking.unlock();
      }
    }
  }
}
