package dev.breakwater.runtime;

/**
 * Wraps each attempt of each task: to carry a trace or a logging context into the thread of the
 * task, to wait for a rate limit, to count. Called in the thread of the attempt; runs and tasks
 * that overlap call it at the same time.
 *
 * <p>The time-out of the attempt covers the interceptor too. Where a task gives a {@link
 * java.util.concurrent.CompletionStage}, an interceptor wraps the call that gives the stage, and
 * not what the stage still does afterwards.
 */
@FunctionalInterface
public interface AttemptInterceptor {

  /**
   * Carries out an attempt by calling {@link Call#proceed} once.
   *
   * @param context the attempt
   * @param call the rest: further interceptors, and then the task
   * @throws Throwable what the call threw, or something else instead; it fails the attempt. An
   *     attempt that threw has failed even where the interceptor swallows it, and one that was
   *     never proceeded with fails, too
   */
  void around(TaskContext context, Call call) throws Throwable;

  /** The rest of an attempt. */
  interface Call {

    /**
     * Carries out the rest of the attempt in this thread.
     *
     * @throws Throwable whatever the task throws
     * @throws IllegalStateException if it has been called before
     */
    void proceed() throws Throwable;
  }
}
