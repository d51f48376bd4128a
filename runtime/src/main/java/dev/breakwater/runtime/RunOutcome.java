package dev.breakwater.runtime;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The outcome of one run, for those who wait for it. */
final class RunOutcome {

  /** Completes when the run is over, with its failure or null. */
  private final CompletableFuture<@Nullable RuntimeException> over = new CompletableFuture<>();

  void complete(@Nullable RuntimeException failure) {
    over.complete(failure);
  }

  boolean isKnown() {
    return over.isDone();
  }

  /** {@return the failure of a run that is over, or null} */
  @Nullable RuntimeException failure() {
    return over.join();
  }

  /**
   * Returns the future of the result.
   *
   * @param report of the run, empty before it is over
   * @param ended carried out when the future completes, by the run or by somebody else
   */
  <R extends @Nullable Object> RunFuture<R> future(
      Supplier<? extends R> result, Supplier<Optional<RunReport>> report, Runnable ended) {
    RunFuture<R> future = new RunFuture<>(report);
    if (isKnown()) {
      complete(future, failure(), result);
      return future;
    }
    var unusedEnd = over.thenAccept(failure -> complete(future, failure, result));
    var unusedCancel = future.whenComplete((value, failure) -> ended.run());
    return future;
  }

  private static <R extends @Nullable Object> void complete(
      CompletableFuture<R> future,
      @Nullable RuntimeException failure,
      Supplier<? extends R> result) {
    if (failure != null) {
      future.completeExceptionally(failure);
      return;
    }
    try {
      future.complete(result.get());
    } catch (Throwable e) {
      future.completeExceptionally(e);
    }
  }

  /**
   * Waits for the end of the run, also if the thread is interrupted.
   *
   * @param interrupted carried out then; the interrupt is restored at the end
   * @return the failure, or null
   */
  @Nullable RuntimeException await(Runnable interrupted) {
    boolean restores = false;
    try {
      while (true) {
        try {
          return over.get();
        } catch (InterruptedException e) {
          restores = true;
          interrupted.run();
        } catch (ExecutionException e) {
          throw new AssertionError("a run ends by completing, whatever became of it", e);
        }
      }
    } finally {
      if (restores) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
