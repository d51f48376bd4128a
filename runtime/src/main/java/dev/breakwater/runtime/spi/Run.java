package dev.breakwater.runtime.spi;

import dev.breakwater.runtime.OnFailure;
import dev.breakwater.runtime.RunListener;
import dev.breakwater.runtime.Schedule;
import dev.breakwater.runtime.TaskFailedException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of a plan. The caller starts every task of the plan, in any order, and then finishes the
 * run or awaits it; generated orchestrators do just that. Safe for use by several threads.
 *
 * <p>A task is carried out when every task that it waits for has succeeded, which includes that
 * what it leased is committed: under {@link Schedule#WAVES} all of the earlier waves, under {@link
 * Schedule#EAGER} its predecessors. So a body may {@link CompletableFuture#join join} the futures
 * of its predecessors: they are done. A task may be carried out before the next one is started;
 * where it matters which of several goes first, as it does for a shuffled order or for {@code
 * EAGER} with a limit, nothing is before the run is finished or awaited.
 *
 * <p>A task that fails for good decides what becomes of the run, as {@link OnFailure} has it. The
 * run ends when no task is being carried out any more, with the {@link TaskFailedException} of the
 * first that failed. The future of a task that failed completes with its own {@code
 * TaskFailedException}, that of a task that was cancelled or skipped with the one that is to blame
 * for it.
 *
 * <p>Bodies, leases and whatever the caller hangs on the futures run in the engine's threads, or in
 * the caller's where the executor has it so.
 *
 * <p>Not to be implemented by users: methods may be added.
 */
public interface Run {

  /**
   * Starts a task: it is carried out when its turn has come.
   *
   * @param <T> the type of its result
   * @param task a task of the plan
   * @param body what it does; its result may be null
   * @param inputs the values that the body uses: inputs of the graph, and futures of other tasks
   * @return the future of its result, for reading: completing or cancelling it has no effect on the
   *     task
   * @throws IllegalArgumentException if the task is not of this plan
   * @throws IllegalStateException if it has been started already
   */
  <T extends @Nullable Object> CompletableFuture<T> start(
      PlannedTask task, TaskBody<? extends T> body, @Nullable Object... inputs);

  /**
   * Starts a task that gives nothing.
   *
   * @param task a task of the plan
   * @param body what it does
   * @param inputs the values that the body uses: inputs of the graph, and futures of other tasks
   * @return the future of its end, which completes with null
   * @throws IllegalArgumentException if the task is not of this plan
   * @throws IllegalStateException if it has been started already
   */
  CompletableFuture<@Nullable Void> startVoid(
      PlannedTask task, VoidTaskBody body, @Nullable Object... inputs);

  /**
   * Starts a task that gives its result by a stage. The task is done when the stage is; its leases
   * are open until then, and are ended in a thread of the engine. A stage that fails, or that is
   * null, fails the task; of the {@link java.util.concurrent.CompletionException} that a stage
   * wraps its failure in, the cause counts. A task that is told to end has its stage cancelled, by
   * {@link CompletionStage#toCompletableFuture} and {@link CompletableFuture#cancel}; what goes on
   * behind a stage that has been cancelled is beyond the engine, save that its leases refuse
   * further use.
   *
   * @param <T> the type of its result
   * @param task a task of the plan
   * @param body what it does; the result of its stage may be null
   * @param inputs the values that the body uses: inputs of the graph, and futures of other tasks
   * @return the future of its result
   * @throws IllegalArgumentException if the task is not of this plan
   * @throws IllegalStateException if it has been started already
   */
  <T extends @Nullable Object> CompletableFuture<T> startStage(
      PlannedTask task,
      TaskBody<? extends CompletionStage<? extends T>> body,
      @Nullable Object... inputs);

  /**
   * Finishes the run without waiting for it.
   *
   * <p>The future completes when no task of the run is being carried out any more: with the
   * supplier's value when all have succeeded, exceptionally with the {@link TaskFailedException}
   * itself when one has failed, and with what the supplier throws if it throws. (Its {@link
   * CompletableFuture#join join} wraps the exception, as that of any future does.) Cancelling it,
   * or completing it otherwise, cancels the run: nothing further begins, and what is being carried
   * out is told to end. From then on nothing of the run is published, save what was being committed
   * already; {@link RunListener#runFinished} tells when the last task has ended.
   *
   * @param <R> the type of the result
   * @param result makes the result, after all tasks, in the thread in which the last of them ended,
   *     or in this one if they have ended already; it may give null
   * @return the future of the result
   * @throws IllegalStateException if a task of the plan has not been started, in which case nothing
   *     changes, or if the run has been finished or awaited before
   */
  <R extends @Nullable Object> CompletableFuture<R> finish(Supplier<? extends R> result);

  /**
   * Finishes a run that gives nothing, like {@link #finish(Supplier)}.
   *
   * @return the future of its end, which completes with null
   * @throws IllegalStateException if a task of the plan has not been started, in which case nothing
   *     changes, or if the run has been finished or awaited before
   */
  CompletableFuture<@Nullable Void> finish();

  /**
   * Waits until no task of the run is being carried out any more.
   *
   * <p>When the thread is interrupted, the run is cancelled as by {@link #finish}'s future. The
   * call still waits for the tasks that are being carried out, at most for the grace of the engine,
   * so that nothing of the run goes on behind its back; then it restores the interrupt and throws,
   * unless all tasks have succeeded after all.
   *
   * @param <R> the type of the result
   * @param result makes the result in this thread; it may give null
   * @return the result
   * @throws TaskFailedException if a task failed
   * @throws CancellationException if the thread was interrupted before all tasks had succeeded
   * @throws IllegalStateException if a task of the plan has not been started, in which case nothing
   *     changes, or if the run has been finished or awaited before
   */
  <R extends @Nullable Object> R await(Supplier<? extends R> result);

  /**
   * Waits for a run that gives nothing, like {@link #await(Supplier)}.
   *
   * @throws TaskFailedException if a task failed
   * @throws CancellationException if the thread was interrupted before all tasks had succeeded
   * @throws IllegalStateException if a task of the plan has not been started, in which case nothing
   *     changes, or if the run has been finished or awaited before
   */
  void await();
}
