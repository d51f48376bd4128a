package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Step;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One attempt as its body, its context and its leases see it.
 *
 * @param <T> the type of the result
 */
abstract class AttemptStep<T extends @Nullable Object> extends Work implements Step {

  final TaskExecution<T> execution;
  final AttemptWord word = new AttemptWord();
  private final int number;
  private final @Nullable Throwable lastFailure;
  private long start;

  /**
   * Written before it is asked whether the attempt is ending, which in turn asks for this when it
   * is: one of the two finds the other.
   */
  private volatile @Nullable AttemptLeases leases;

  private volatile @Nullable AttemptContext context;

  AttemptStep(TaskExecution<T> execution, int number) {
    super(execution.index());
    this.execution = execution;
    this.number = number;
    this.lastFailure = execution.lastFailure();
  }

  @Override
  public <C> C open(Capability<C> capability) {
    return leases().open(capability);
  }

  /** {@return the leases, null if it has opened nothing; once it ends, it can open nothing more} */
  final @Nullable AttemptLeases leasesIfAny() {
    return leases;
  }

  final AttemptLeases leases() {
    AttemptLeases known = leases;
    return known == null ? newLeases() : known;
  }

  private synchronized AttemptLeases newLeases() {
    AttemptLeases known = leases;
    if (known == null) {
      known = new AttemptLeases(execution, this);
      leases = known;
    }
    return known;
  }

  @Override
  public synchronized AttemptContext context() {
    AttemptContext known = context;
    if (known == null) {
      known = new AttemptContext(execution, this);
      context = known;
    }
    return known;
  }

  /** {@return the notes that the attempt has made so far} */
  Notes noted() {
    AttemptContext known = context;
    return known == null ? Notes.NONE : known.noted();
  }

  /** {@return the failure of the attempt before; null if this is the first} */
  @Nullable Throwable lastFailure() {
    return lastFailure;
  }

  /** Notes that it begins now. */
  final void begin() {
    start = System.nanoTime();
  }

  /** {@return when it began, in nanoseconds of System.nanoTime} */
  long start() {
    return start;
  }

  int number() {
    return number;
  }

  /** {@return the deadline in nanoseconds of System.nanoTime; null without a time-out} */
  @Nullable Long deadline() {
    Duration time = execution.timeout();
    return time == null ? null : start + Durations.nanos(time);
  }

  AttemptWord word() {
    return word;
  }

  TaskExecution<T> execution() {
    return execution;
  }
}
