package dev.breakwater.langchain4j;

import dev.breakwater.runtime.BudgetSpentException;
import dev.breakwater.runtime.TaskContext;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The budgets of one run. A call reserves its estimate before it is sent, so that calls of parallel
 * tasks cannot exceed a limit together. A call for which a limit only lacks the reservations of
 * other calls waits for these.
 */
final class RunBudget {

  private final AgentSettings settings;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition released = lock.newCondition();

  /** These are guarded by the lock. */
  private final Account run;

  private final Map<String, TaskAccounts> tasks = new HashMap<>();

  /** The accounts of one task, over all its attempts. */
  private record TaskAccounts(Account calls, Account tokens) {}

  RunBudget(AgentSettings settings) {
    this.settings = settings;
    this.run = new Account("tokens", "tokensPerRun", settings.tokensPerRun());
  }

  /**
   * Reserves a call with an estimate of its tokens.
   *
   * @throws BudgetSpentException if a budget does not suffice for it
   * @throws InterruptedException if the thread is interrupted while it waits for other calls
   */
  Reservation reserve(TaskContext context, long tokens) throws InterruptedException {
    String task = context.task();
    String ofRun = "run " + context.run() + " of " + context.graph();
    lock.lockInterruptibly();
    try {
      TaskAccounts own = tasks.computeIfAbsent(task, unused -> accounts());
      while (true) {
        own.calls().check(1, task);
        own.tokens().check(tokens, task);
        run.check(tokens, ofRun);
        if (own.calls().has(1) && own.tokens().has(tokens) && run.has(tokens)) {
          own.calls().reserve(1);
          own.tokens().reserve(tokens);
          run.reserve(tokens);
          return new Reservation(own, tokens);
        }
        released.await();
      }
    } finally {
      lock.unlock();
    }
  }

  private TaskAccounts accounts() {
    return new TaskAccounts(
        new Account("calls", "callsPerTask", settings.callsPerTask()),
        new Account("tokens", "tokensPerTask", settings.tokensPerTask()));
  }

  /** A call under way. Closing it ends the reservation. */
  final class Reservation implements AutoCloseable {

    private final TaskAccounts own;
    private final long tokens;

    private Reservation(TaskAccounts own, long tokens) {
      this.own = own;
      this.tokens = tokens;
    }

    /** Counts an answered call. */
    void spend(long counted) {
      lock.lock();
      try {
        own.calls().spend(1);
        own.tokens().spend(counted);
        run.spend(counted);
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void close() {
      lock.lock();
      try {
        own.calls().release(1);
        own.tokens().release(tokens);
        run.release(tokens);
        released.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }
}
