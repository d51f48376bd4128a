package dev.breakwater.langchain4j;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The threads that work for an attempt besides its own, which the engine interrupts. While there
 * are any, the timer of {@link CompletableFuture} checks whether the attempt is over, and then
 * interrupts each of them once.
 */
final class TaskThreads {

  private static final long INTERVAL_MILLIS = 50;

  private final BooleanSupplier over;

  /** The engine interrupts this thread. Guarded by this; null once the task has returned. */
  private @Nullable Thread own;

  /** Guarded by this. */
  private final Map<Thread, Work> threads = new HashMap<>();

  /** Guarded by this. */
  private boolean watching;

  private static final class Work {
    int calls;
    boolean interrupted;
  }

  TaskThreads(Thread own, BooleanSupplier over) {
    this.own = own;
    this.over = over;
  }

  /** Begins work in this thread. */
  synchronized void enter() {
    Thread thread = Thread.currentThread();
    if (thread == own) {
      return;
    }
    threads.computeIfAbsent(thread, unused -> new Work()).calls++;
    if (!watching) {
      watching = true;
      watch();
    }
  }

  /** Ends work in this thread. An interrupt from here does not outlast it. */
  synchronized void exit() {
    Thread thread = Thread.currentThread();
    Work work = threads.get(thread);
    if (work != null && --work.calls == 0) {
      threads.remove(thread);
      if (work.interrupted) {
        boolean unused = Thread.interrupted();
      }
    }
  }

  /** The task has returned or failed, and the engine interrupts its thread no longer. */
  synchronized void leave() {
    own = null;
  }

  synchronized void interrupt() {
    threads.forEach(
        (thread, work) -> {
          if (!work.interrupted) {
            work.interrupted = true;
            thread.interrupt();
          }
        });
  }

  private void watch() {
    Executor timer =
        CompletableFuture.delayedExecutor(INTERVAL_MILLIS, TimeUnit.MILLISECONDS, Runnable::run);
    timer.execute(this::check);
  }

  private synchronized void check() {
    if (threads.isEmpty()) {
      watching = false;
      return;
    }
    if (over.getAsBoolean()) {
      interrupt();
    }
    watch();
  }
}
