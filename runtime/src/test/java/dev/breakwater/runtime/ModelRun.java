package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** One {@link RandomRun}, carried out and checked. */
final class ModelRun {

  private final RandomRun run;
  private final Observed observed;
  private final Canceller canceller;
  private final List<CompletableFuture<String>> results;

  ModelRun(long seed) {
    run = new RandomRun(seed);
    observed = new Observed(run);
    canceller = new Canceller(run);
    results = new ArrayList<>(Collections.nCopies(run.scripts.size(), null));
  }

  /**
   * Carries the run out to its very end.
   *
   * @param pool where the tasks of some runs are carried out
   * @param others completes stages
   * @return what became of it
   * @throws AssertionError if that is not what must or may become of it
   */
  RunReport check(Executor pool, Executor others) throws InterruptedException {
    List<Object> inputs = new ArrayList<>(run.roots);
    inputs.add(observed);
    Run started = run.engine(pool, observed, canceller).begin(run.plan, inputs.toArray());
    for (int task : run.startOrder) {
      results.set(task, new ScriptedTask(run.scripts.get(task), observed, others).startIn(started));
    }
    if (run.awaits) {
      await(started, others);
    } else {
      finish(started);
    }
    RunReport report = observed.awaitEnd();
    new ExpectedOutcomes(observed, report).check(results);
    expectThreadsToEnd();
    if (!observed.violations().isEmpty()) {
      throw new AssertionError(toString());
    }
    return report;
  }

  private void await(Run started, Executor others) throws InterruptedException {
    Throwable thrown = null;
    canceller.beginWait(others);
    try {
      observed.expect(started.await(() -> "value").equals("value"), "the value of the run");
    } catch (RuntimeException e) {
      thrown = e;
    }
    boolean interrupted = canceller.endWait();
    observed.expect(Thread.interrupted() == interrupted, "the interrupt is handed on");
    RunReport report = observed.awaitEnd();
    observed.expect(thrown == report.failure().orElse(null), "await throws " + thrown);
  }

  private void finish(Run started) throws InterruptedException {
    CompletableFuture<String> future = started.finish(() -> "value");
    canceller.watch(future);
    RunReport report = observed.awaitEnd();
    if (run.cancel == RandomRun.Cancel.NEVER) {
      Throwable failure = future.handle((value, e) -> e).join();
      observed.expect(failure == report.failure().orElse(null), "the run fails with " + failure);
    }
  }

  private void expectThreadsToEnd() throws InterruptedException {
    for (Thread thread : observed.engineThreads()) {
      thread.join(Tasks.PATIENCE * 1_000L);
      observed.expect(!thread.isAlive(), thread + " goes on");
    }
  }

  /** The seed, and all that has happened until now. */
  @Override
  public String toString() {
    return observed + System.lineSeparator() + "  futures: " + results;
  }
}
