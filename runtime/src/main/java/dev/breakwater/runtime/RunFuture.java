package dev.breakwater.runtime;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The future of a run, which knows its report.
 *
 * @param <R> the type of the result
 */
final class RunFuture<R extends @Nullable Object> extends CompletableFuture<R> {

  private final Supplier<Optional<RunReport>> report;

  RunFuture(Supplier<Optional<RunReport>> report) {
    this.report = report;
  }

  Optional<RunReport> report() {
    return report.get();
  }

  /** Futures that depend on it are not futures of the run. */
  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }
}
