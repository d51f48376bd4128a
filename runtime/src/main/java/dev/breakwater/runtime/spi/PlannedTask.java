package dev.breakwater.runtime.spi;

import dev.breakwater.resource.InvalidResourceException;
import dev.breakwater.resource.Resource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task with its place in a plan: its name and class, what it may touch, what it waits for, and
 * how it is to be attempted. Immutable; equal only to itself.
 */
public final class PlannedTask {

  private final String name;
  private final Class<?> type;
  private final LazyResources reads;
  private final LazyResources snapshots;
  private final LazyResources writes;
  private final List<PlannedTask> after;
  private final @Nullable Duration timeout;
  private final OptionalInt attempts;

  private PlannedTask(Builder builder) {
    this.name = builder.name;
    this.type = builder.type;
    this.reads = new LazyResources(builder.reads);
    this.snapshots = new LazyResources(builder.snapshots);
    this.writes = new LazyResources(builder.writes);
    this.after = List.copyOf(builder.after);
    this.timeout = builder.timeout;
    this.attempts = builder.attempts;
  }

  /**
   * Begins a task that touches nothing, waits for nothing, and leaves attempts and time-out to the
   * engine.
   *
   * @param name the name, unique in the plan
   * @param type the class that declares the task
   * @return a builder
   * @throws IllegalArgumentException if the name is blank
   */
  public static Builder builder(String name, Class<?> type) {
    return new Builder(name, type);
  }

  /**
   * Gives the name.
   *
   * @return the name, unique in the plan
   */
  public String name() {
    return name;
  }

  /**
   * Gives the class that declares the task.
   *
   * @return the class
   */
  public Class<?> type() {
    return type;
  }

  /**
   * Gives what the task declares to read.
   *
   * @return the resources, in the order of declaration
   * @throws InvalidResourceException if one does not parse, which the compiler of annotations rules
   *     out
   */
  public List<Resource> reads() {
    return reads.get();
  }

  /**
   * Returns the resources that the task declares to see without waiting for their writers.
   *
   * @return the resources, in the order of declaration
   * @throws InvalidResourceException if one does not parse, which the compiler of annotations rules
   *     out
   */
  public List<Resource> snapshots() {
    return snapshots.get();
  }

  /** {@return whether the task declares a snapshot} */
  public boolean hasSnapshots() {
    return !snapshots.isEmpty();
  }

  /**
   * Gives what the task declares to write.
   *
   * @return the resources, in the order of declaration
   * @throws InvalidResourceException if one does not parse, which the compiler of annotations rules
   *     out
   */
  public List<Resource> writes() {
    return writes.get();
  }

  /**
   * Gives the direct predecessors.
   *
   * @return the tasks that must succeed before this one starts, without repetition
   */
  public List<PlannedTask> after() {
    return after;
  }

  /**
   * Gives how long one attempt is to take at most.
   *
   * @return the time-out, above zero; empty for that of the engine, if it has one
   */
  public Optional<Duration> timeout() {
    return Optional.ofNullable(timeout);
  }

  /**
   * Gives how often the task is to be attempted before it counts as failed.
   *
   * @return the number of attempts, at least 1; empty for that of the engine
   */
  public OptionalInt attempts() {
    return attempts;
  }

  /** Gives the name. */
  @Override
  public String toString() {
    return name;
  }

  /** Collects what makes a task. For one thread. */
  public static final class Builder {

    private final String name;
    private final Class<?> type;
    private final List<String> reads = new ArrayList<>();
    private final List<String> snapshots = new ArrayList<>();
    private final List<String> writes = new ArrayList<>();
    private final List<PlannedTask> after = new ArrayList<>();
    private final Set<PlannedTask> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable Duration timeout;
    private OptionalInt attempts = OptionalInt.empty();

    private Builder(String name, Class<?> type) {
      this.name = Objects.requireNonNull(name, "name");
      this.type = Objects.requireNonNull(type, "type");
      if (name.isBlank()) {
        throw new IllegalArgumentException("a task needs a name: give " + type.getName() + " one");
      }
    }

    /**
     * Adds resources that the task may read.
     *
     * @param resources the resources, as {@link Resource#parse} takes them; they are parsed when
     *     they are first asked for
     * @return this
     */
    public Builder reads(String... resources) {
      reads.addAll(List.of(resources));
      return this;
    }

    /**
     * Adds resources that the task may see without waiting for their writers.
     *
     * @param resources the resources, as {@link Resource#parse} takes them; they are parsed when
     *     they are first asked for
     * @return this
     */
    public Builder snapshots(String... resources) {
      snapshots.addAll(List.of(resources));
      return this;
    }

    /**
     * Adds resources that the task may write, and so may read too.
     *
     * @param resources the resources, as {@link Resource#parse} takes them; they are parsed when
     *     they are first asked for
     * @return this
     */
    public Builder writes(String... resources) {
      writes.addAll(List.of(resources));
      return this;
    }

    /**
     * Adds tasks that must succeed before this one starts. Naming one again changes nothing.
     *
     * @param tasks the direct predecessors, which must be in the same plan
     * @return this
     */
    public Builder after(PlannedTask... tasks) {
      for (PlannedTask task : tasks) {
        if (known.add(Objects.requireNonNull(task, "task"))) {
          after.add(task);
        }
      }
      return this;
    }

    /**
     * Sets how long one attempt is to take at most; see {@link PlannedTask#timeout}.
     *
     * @param timeout the time-out
     * @return this
     * @throws IllegalArgumentException if it is zero or negative
     */
    public Builder timeout(Duration timeout) {
      if (timeout.isZero() || timeout.isNegative()) {
        throw new IllegalArgumentException(
            "the time-out of " + name + " must be above zero, not " + timeout);
      }
      this.timeout = timeout;
      return this;
    }

    /**
     * Sets how often the task is to be attempted; see {@link PlannedTask#attempts}.
     *
     * @param attempts the number of attempts
     * @return this
     * @throws IllegalArgumentException if it is below 1
     */
    public Builder attempts(int attempts) {
      if (attempts < 1) {
        throw new IllegalArgumentException(
            name + " must be attempted at least once, not " + attempts + " times");
      }
      this.attempts = OptionalInt.of(attempts);
      return this;
    }

    /**
     * Makes the task.
     *
     * @return the task
     */
    public PlannedTask build() {
      return new PlannedTask(this);
    }
  }
}
