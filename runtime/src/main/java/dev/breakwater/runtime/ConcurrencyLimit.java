package dev.breakwater.runtime;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The permits of an engine with a limit, shared by its runs. Runs with ready tasks take turns, one
 * task each, so that a wide run does not hold up a narrow one.
 *
 * <p>Its lock is taken inside the lock of a run's machine, and it never takes another one.
 */
final class ConcurrencyLimit {

  /** A run that needs permits. */
  abstract static class Client {

    /** Whether it waits for a permit. Guarded by the lock of the limit. */
    private boolean waits;

    /** Takes a permit that this client has waited for. It releases one that it does not need. */
    abstract void admitted(Effects effects);
  }

  private final Queue<Client> waiting = new ArrayDeque<>();
  private int free;

  ConcurrencyLimit(int permits) {
    this.free = permits;
  }

  /**
   * Takes a permit if one is free. Otherwise the client waits for one, and is {@linkplain
   * Client#admitted admitted} later.
   *
   * @return whether it has the permit now
   */
  synchronized boolean acquire(Client client) {
    if (free > 0) {
      free--;
      return true;
    }
    if (!client.waits) {
      client.waits = true;
      waiting.add(client);
    }
    return false;
  }

  /** Releases a permit, and returns the client that has it now; null if no client waits. */
  synchronized @Nullable Client release() {
    Client next = waiting.poll();
    if (next == null) {
      free++;
    } else {
      next.waits = false;
    }
    return next;
  }
}
