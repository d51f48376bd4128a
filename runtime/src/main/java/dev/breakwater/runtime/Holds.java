package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The capabilities that a run holds. It takes those among its inputs before any of its tasks
 * starts, in the order of {@link Capability#holdKey}: two runs that need the same ones cannot wait
 * for each other. While it waits, it occupies one thread of its own and nothing else.
 */
final class Holds {

  /** How long to wait before asking again; a release in this process ends the wait early. */
  private static final long BETWEEN_TRIES = TimeUnit.MILLISECONDS.toNanos(50);

  /** Notified whenever a run of this process has released a capability; guards the number below. */
  private static final Object RELEASES = new Object();

  private static long releases;

  private final Plan plan;
  private final long run;
  private final Consumer<CapabilityHeldException> waits;

  /** Those among the inputs, in the order in which they are taken. */
  private final List<Capability<?>> wanted;

  /** Those that a task opens although they are not among the inputs. */
  private final IdentityHashMap<Capability<?>, CompletableFuture<Hold>> late =
      new IdentityHashMap<>(0);

  /** Of the wanted ones, then of the late ones. Replaced under the lock of this. */
  private volatile List<Hold> held = List.of();

  private boolean released;
  private @Nullable Thread waiting;

  /**
   * Creates the holds of a run, and takes none yet.
   *
   * @param run the number of the run
   * @param waits is notified of each other holder that the run waits for
   */
  Holds(Plan plan, long run, Consumer<CapabilityHeldException> waits, @Nullable Object[] inputs) {
    this.plan = plan;
    this.run = run;
    this.waits = waits;
    this.wanted = wanted(inputs);
  }

  private static List<Capability<?>> wanted(@Nullable Object[] inputs) {
    List<Capability<?>> capabilities = new ArrayList<>(0);
    for (Object input : inputs) {
      if (input instanceof Capability<?> capability && !contains(capabilities, capability)) {
        capabilities.add(capability);
      }
    }
    if (capabilities.size() > 1) {
      IdentityHashMap<Capability<?>, String> keys = new IdentityHashMap<>();
      capabilities.forEach(capability -> keys.put(capability, capability.holdKey()));
      capabilities.sort(Comparator.comparing(keys::get));
    }
    return capabilities;
  }

  private static boolean contains(List<Capability<?>> capabilities, Capability<?> capability) {
    for (Capability<?> each : capabilities) {
      if (each == capability) {
        return true;
      }
    }
    return false;
  }

  boolean isEmpty() {
    return wanted.isEmpty();
  }

  /**
   * Takes all that are not taken yet. For one thread at a time.
   *
   * @return whether the run holds all of them; if not, it is over
   * @throws CapabilityHeldException if another run holds the next one
   */
  boolean take() throws Exception {
    while (true) {
      Capability<?> next;
      synchronized (this) {
        if (released || held.size() >= wanted.size()) {
          return !released;
        }
        next = wanted.get(held.size());
      }
      add(next.hold(plan, run));
    }
  }

  /** Takes the rest, however long that takes; notifies of each other holder. */
  boolean takeWaiting() throws Exception {
    String reported = "";
    synchronized (this) {
      waiting = Thread.currentThread();
    }
    try {
      while (true) {
        long seen = releases();
        try {
          return take();
        } catch (CapabilityHeldException e) {
          String holder = String.valueOf(e.getMessage());
          if (!holder.equals(reported)) {
            reported = holder;
            waits.accept(e);
          }
        }
        awaitRelease(seen);
      }
    } finally {
      synchronized (this) {
        waiting = null;
        boolean unused = Thread.interrupted();
      }
    }
  }

  private static long releases() {
    synchronized (RELEASES) {
      return releases;
    }
  }

  private static void awaitRelease(long seen) throws InterruptedException {
    long due = System.nanoTime() + BETWEEN_TRIES;
    synchronized (RELEASES) {
      for (long left = BETWEEN_TRIES;
          left > 0 && releases == seen;
          left = due - System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(RELEASES, left);
      }
    }
  }

  /** Notifies all of the end of a task. */
  void taskEnded(PlannedTask task) {
    for (Hold hold : held) {
      try {
        hold.taskEnded(task);
      } catch (Exception e) {
        Log.warn("a capability did not take note of the end of " + task, e);
      }
    }
  }

  /** A hold that comes after the end of the run is released at once. */
  private void add(Hold hold) {
    synchronized (this) {
      if (!released) {
        List<Hold> more = new ArrayList<>(held);
        more.add(hold);
        held = List.copyOf(more);
        return;
      }
    }
    release(List.of(hold));
  }

  /**
   * Takes a capability that a task opens, if it is not held yet: without waiting, since its attempt
   * occupies what the other run may need to finish.
   */
  void take(Capability<?> capability) throws Exception {
    CompletableFuture<Hold> own = new CompletableFuture<>();
    CompletableFuture<Hold> others;
    synchronized (this) {
      if (contains(wanted, capability)) {
        return;
      }
      if (released) {
        throw new IllegalStateException(plan.simpleName() + " is over");
      }
      others = late.putIfAbsent(capability, own);
    }
    if (others == null) {
      takeLate(capability, own);
      return;
    }
    try {
      Hold unused = others.join();
    } catch (CompletionException e) {
      throw new IllegalStateException(
          "another attempt could not hold " + capability + " either", e.getCause());
    }
  }

  private void takeLate(Capability<?> capability, CompletableFuture<Hold> own) throws Exception {
    try {
      own.complete(capability.hold(plan, run));
      add(own.join());
    } catch (CapabilityHeldException e) {
      IllegalStateException failure =
          new IllegalStateException(
              String.format(
                  "%s cannot wait for %s: pass it to Engine.begin, so that the run waits before its"
                      + " tasks start",
                  plan.simpleName(), e.getMessage()));
      forget(capability, own, failure);
      throw failure;
    } catch (Throwable e) {
      forget(capability, own, e);
      throw e;
    }
  }

  /** Another attempt may ask again. */
  private synchronized void forget(
      Capability<?> capability, CompletableFuture<Hold> own, Throwable failure) {
    late.remove(capability);
    own.completeExceptionally(failure);
  }

  /** Releases all, the last one first, and stops waiting. A failure changes nothing for the run. */
  void release() {
    List<Hold> all;
    synchronized (this) {
      if (released) {
        return;
      }
      released = true;
      all = held;
      if (waiting != null) {
        waiting.interrupt();
      }
    }
    release(all);
  }

  private void release(List<Hold> holds) {
    for (int i = holds.size() - 1; i >= 0; i--) {
      try {
        holds.get(i).release();
      } catch (Exception e) {
        Log.warn(plan.simpleName() + " could not release a capability", e);
      }
    }
    if (!holds.isEmpty()) {
      synchronized (RELEASES) {
        releases++;
        RELEASES.notifyAll();
      }
    }
  }
}
