package dev.breakwater.runtime;

import static dev.breakwater.runtime.RandomOrder.bit;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * What happens in one run, as its listener, its capability and its tasks see it. What must not
 * happen is noted as it happens.
 */
final class Observed implements RunListener, AttemptInterceptor, Capability<ObservedLease> {

  private final RandomRun run;
  private final Map<String, Integer> indices = new HashMap<>();
  private final List<List<ObservedLease>> leases = new ArrayList<>();
  private final Set<Thread> threads = new HashSet<>();
  private final List<String> story = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();
  private final int[] attempts;
  private final TaskReport[] finished;

  /** Tasks as bits: with an attempt that holds its lease, that have finished, and succeeded. */
  private long holding;

  private long over;
  private long succeeded;

  private boolean hasStarted;
  private int bodies;
  private RunReport report;

  Observed(RandomRun run) {
    this.run = run;
    int size = run.plan.tasks().size();
    this.attempts = new int[size];
    this.finished = new TaskReport[size];
    for (PlannedTask task : run.plan.tasks()) {
      indices.put(task.name(), indices.size());
      leases.add(new ArrayList<>());
    }
  }

  RandomRun run() {
    return run;
  }

  int indexOf(String task) {
    return indices.get(task);
  }

  String name(int task, int attempt) {
    return run.plan.tasks().get(task) + " attempt " + attempt;
  }

  @Override
  public synchronized void runStarted(long number, Plan plan) {
    hasStarted = true;
    expect(plan == run.plan && story.isEmpty(), "the run starts first");
  }

  @Override
  public synchronized void attemptStarted(TaskContext attempt) {
    int task = tell("starts", attempt);
    attempts[task]++;
    expect(attempts[task] == attempt.attempt(), attempt + " comes out of turn");
    expect(finished[task] == null, attempt + " starts after the end of its task");
    expectTurnOf(task);
    for (ModelRoot root : run.roots) {
      expect(root.isHeldBy(attempt.run()), attempt + " starts, but its run does not hold " + root);
    }
  }

  @Override
  public void around(TaskContext attempt, Call call) throws Throwable {
    call.proceed();
    if (run.scripts.get(indexOf(attempt.task())).way(attempt.attempt()) == Way.INTERCEPTOR_THROWS) {
      throw new ModelFailure(name(indexOf(attempt.task()), attempt.attempt()));
    }
  }

  /** An executor that sees how attempts leave its threads. */
  Executor watching(Executor pool) {
    return work ->
        pool.execute(
            () -> {
              String name = Thread.currentThread().getName();
              work.run();
              expect(!Thread.interrupted(), "a thread of the pool is left interrupted");
              expect(Thread.currentThread().getName().equals(name), "a thread is left renamed");
            });
  }

  @Override
  public synchronized void attemptFailed(
      TaskContext attempt, Throwable failure, Optional<Duration> next) {
    int task = tell("fails", attempt);
    expect(attempts[task] == attempt.attempt(), attempt + " fails out of turn");
    expect(finished[task] == null, attempt + " fails after the end of its task");
    expect(
        next.isPresent() == run.scripts.get(task).isFollowed(attempt.attempt()),
        attempt + " is followed by another after " + next);
    leases.get(task).forEach(lease -> expectRolledBack(lease, attempt + " has failed"));
  }

  @Override
  public synchronized void taskFinished(long number, TaskReport task) {
    int index = indexOf(task.task());
    story.add(task.toString());
    note(Thread.currentThread());
    expect(finished[index] == null, task + ", a second time");
    expect(attempts[index] == task.attempts(), task + ", but not so many attempts have started");
    finished[index] = task;
    over |= bit(index);
    if (task.outcome() == TaskOutcome.SUCCEEDED) {
      succeeded |= bit(index);
    }
    expectEndedLeases(index);
  }

  @Override
  public synchronized void runFinished(RunReport of) {
    story.add("the run finishes");
    note(Thread.currentThread());
    expect(report == null, "the run finishes a second time");
    for (ModelRoot root : run.roots) {
      // One that is cancelled while it takes hold releases that as soon as it has it.
      expect(
          run.cancel != RandomRun.Cancel.NEVER || !root.isHeldBy(of.run()),
          "the run is over, but holds " + root);
    }
    expect(Long.bitCount(over) == finished.length, "the run finishes after its tasks");
    report = of;
    notifyAll();
  }

  @Override
  public synchronized Lease<ObservedLease> lease(Access access) {
    ObservedLease lease = new ObservedLease(this, indexOf(access.task()));
    leases.get(lease.task).add(lease);
    return lease;
  }

  /** An attempt begins to do what needs its lease, unless it has been abandoned by now. */
  synchronized void hold(ObservedLease lease, int attempt) {
    lease.heldBy(attempt);
    if (lease.state() != ObservedLease.State.OPEN) {
      return;
    }
    int task = lease.task;
    story.add(name(task, attempt) + " holds its lease");
    expectTurnOf(task);
    expect((holding & bit(task)) == 0, name(task, attempt) + " overlaps the one before");
    expect((holding & run.order.conflicts[task]) == 0, name(task, attempt) + " overlaps another");
    holding |= bit(task);
    int together = Long.bitCount(holding);
    expect(run.limit == 0 || together <= run.limit, together + " attempts are under way");
  }

  /** What becomes of a lease in the hands of the run. */
  synchronized void leaseIs(ObservedLease lease, ObservedLease.State next) {
    String what = name(lease.task, lease.attempt()) + ": its lease is " + next;
    story.add(what);
    note(Thread.currentThread());
    ObservedLease.State last = lease.state();
    boolean follows =
        switch (next) {
          case OPEN -> false;
          case COMMITTING -> last == ObservedLease.State.OPEN;
          case COMMITTED, NOT_COMMITTED -> last == ObservedLease.State.COMMITTING;
          case ROLLING_BACK ->
              last == ObservedLease.State.OPEN || last == ObservedLease.State.NOT_COMMITTED;
          case ROLLED_BACK -> last == ObservedLease.State.ROLLING_BACK;
        };
    expect(follows, what + " after " + last);
    expect(run.hasShortGrace || !lease.isUsed(), what + ", but its stage goes on");
    lease.becomes(next);
    boolean mayBeAbandonedMeanwhile = run.hasShortGrace && next == ObservedLease.State.ROLLING_BACK;
    if (isEnd(next) || mayBeAbandonedMeanwhile) {
      holding &= ~bit(lease.task);
    }
    notifyAll();
  }

  synchronized void bodyBegins() {
    bodies++;
    note(Thread.currentThread());
  }

  synchronized void bodyEnds() {
    bodies--;
    notifyAll();
  }

  /** Waits until the run is over, and nothing is left of what it abandoned. */
  synchronized RunReport awaitEnd() throws InterruptedException {
    while (report == null || bodies > 0 || isRollingBack()) {
      wait();
    }
    for (int task = 0; task < finished.length; task++) {
      expectEndedLeases(task);
    }
    expect(hasStarted, "the run starts");
    return report;
  }

  synchronized TaskReport finished(int task) {
    return finished[task];
  }

  /** The engine's own threads as far as they were seen. */
  synchronized List<Thread> engineThreads() {
    return threads.stream().filter(thread -> thread.getName().startsWith("breakwater-")).toList();
  }

  synchronized List<String> violations() {
    return List.copyOf(violations);
  }

  synchronized void expect(boolean holds, String what) {
    if (!holds) {
      violations.add(what);
      story.add("VIOLATED: " + what);
    }
  }

  private int tell(String what, TaskContext attempt) {
    story.add(attempt + " " + what);
    note(Thread.currentThread());
    expect(report == null, attempt + " " + what + " after the end of the run");
    return indexOf(attempt.task());
  }

  private void note(Thread thread) {
    threads.add(thread);
  }

  private void expectTurnOf(int task) {
    String name = run.plan.tasks().get(task).name();
    expect((run.order.predecessors[task] & ~succeeded) == 0, name + " precedes a predecessor");
    if (run.schedule == Schedule.WAVES && !run.shuffles) {
      long done = run.onFailure == OnFailure.STOP ? succeeded : over;
      expect(
          (run.order.earlierWaves[task] & ~done) == 0, name + " precedes a task of a wave before");
    }
  }

  private void expectEndedLeases(int task) {
    TaskReport end = finished[task];
    for (ObservedLease lease : leases.get(task)) {
      boolean counts = end.outcome() == TaskOutcome.SUCCEEDED && lease.attempt() == end.attempts();
      if (counts) {
        expect(lease.state() == ObservedLease.State.COMMITTED, end + ", but it is not committed");
      } else if (end.outcome() != TaskOutcome.ABANDONED || report != null) {
        expectRolledBack(lease, end.toString());
      }
    }
  }

  private void expectRolledBack(ObservedLease lease, String when) {
    expect(
        lease.state() == ObservedLease.State.ROLLED_BACK,
        when + ", but the lease of attempt " + lease.attempt() + " is " + lease.state());
  }

  private boolean isRollingBack() {
    return leases.stream()
        .flatMap(List::stream)
        .anyMatch(lease -> lease.state() == ObservedLease.State.ROLLING_BACK);
  }

  private static boolean isEnd(ObservedLease.State state) {
    return state == ObservedLease.State.COMMITTED || state == ObservedLease.State.ROLLED_BACK;
  }

  /** The run, what was not as it should be, and all that happened, in its order. */
  @Override
  public synchronized String toString() {
    return String.format(
        "%s%n  %s%n  %d bodies are being carried out; in order:%n  %s",
        run,
        String.join(System.lineSeparator() + "  ", violations),
        bodies,
        String.join(System.lineSeparator() + "  ", story));
  }
}
