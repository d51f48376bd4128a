package dev.breakwater.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks at an executor now and then while runs are under way: one that is shut down at once forgets
 * the tasks that it has not begun, and is silent. One timer serves all runs of an engine, and there
 * is none for longer than a second after the last of them.
 */
final class ExecutorWatch {

  /** A run that uses the executor. */
  interface Watcher {

    /** The executor has terminated: work that it has not begun will never begin. */
    void executorTerminated();
  }

  private static final long BETWEEN_LOOKS = TimeUnit.SECONDS.toNanos(1);

  private final ExecutorService service;
  private final Set<Watcher> runs = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean isArmed;

  ExecutorWatch(ExecutorService service) {
    this.service = service;
  }

  synchronized void add(Watcher run) {
    runs.add(run);
    if (!isArmed) {
      isArmed = true;
      arm();
    }
  }

  synchronized void remove(Watcher run) {
    runs.remove(run);
  }

  private void arm() {
    Timer unused = Timer.inPlace(BETWEEN_LOOKS, this::look);
  }

  private void look() {
    List<Watcher> notified = new ArrayList<>();
    synchronized (this) {
      isArmed = !runs.isEmpty();
      if (isArmed) {
        if (service.isTerminated()) {
          notified.addAll(runs);
        }
        arm();
      }
    }
    notified.forEach(Watcher::executorTerminated);
  }
}
