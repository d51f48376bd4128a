package dev.breakwater.runtime;

import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * Carries out runs. Immutable, and safe to share: runs of one engine have nothing in common but its
 * executor. Nothing is to be closed.
 *
 * <p>By default each task gets a new thread with the name {@code breakwater-<graph>-<task>}: a
 * virtual thread where the JDK has them (21 and later), a daemon thread elsewhere, so that a run
 * that nobody waits for does not keep the process alive. No thread outlives its task.
 */
public final class Engine {

  private static final Engine STANDARD = new Engine(NewThreads.INSTANCE);

  private final Launcher launcher;

  private Engine(Launcher launcher) {
    this.launcher = launcher;
  }

  /**
   * Gives the engine with a new thread for each task.
   *
   * @return the engine, always the same
   */
  public static Engine standard() {
    return STANDARD;
  }

  /**
   * Begins an engine that is like {@link #standard} where nothing else is asked for.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Begins a run. Nothing is carried out until its tasks are started.
   *
   * @param plan the tasks and their order
   * @return the run
   */
  public Run begin(Plan plan) {
    return new PlanRun(Objects.requireNonNull(plan, "plan"), launcher);
  }

  /** Collects what makes an engine. For one thread. */
  public static final class Builder {

    private Launcher launcher = NewThreads.INSTANCE;

    private Builder() {}

    /**
     * Sets where tasks are carried out. The executor stays the caller's: it is never shut down. It
     * may carry out a task in the thread that hands it over; tasks then overlap only as far as they
     * are asynchronous. A task that it refuses fails with what it threw.
     *
     * <p>A pool with fewer threads than a wave has tasks carries them out one after another as far
     * as need be. An executor that drops work silently leaves a run waiting for it.
     *
     * @param executor the executor
     * @return this
     */
    public Builder executor(Executor executor) {
      Objects.requireNonNull(executor, "executor");
      this.launcher = (threadName, work) -> executor.execute(work);
      return this;
    }

    /**
     * Makes the engine.
     *
     * @return the engine
     */
    public Engine build() {
      return new Engine(launcher);
    }
  }
}
