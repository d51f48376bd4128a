package dev.breakwater.runtime;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The future of a run, which knows its report.
 *
 * @param <R> the type of the result
 */
final class RunFuture<R extends @Nullable Object> extends CompletableFuture<R> {

  private final PlanRun run;

  RunFuture(PlanRun run) {
    this.run = run;
  }

  Optional<RunReport> report() {
    return run.report();
  }

  /** Futures that depend on it are not futures of the run. */
  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }
}
