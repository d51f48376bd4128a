package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.TaskBody;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Posts events to the machine of a run, in one thread, and notes the effects. Its attempts run
 * nothing: a test says what becomes of them.
 */
final class MachineDriver implements RunMachine.Owner {

  private final Plan plan;
  private final Effects effects;
  private final List<String> log;
  private final Set<String> begun = new HashSet<>();
  private RunMachine machine;

  /** The task whose next attempt cannot be created. */
  @Nullable String broken;

  MachineDriver(Plan plan) {
    this(plan, null, Schedule.WAVES, OnFailure.STOP);
  }

  MachineDriver(
      Plan plan, @Nullable ConcurrencyLimit limit, Schedule schedule, OnFailure onFailure) {
    this(plan, limit, schedule, onFailure, new Effects(), new ArrayList<>());
  }

  private MachineDriver(
      Plan plan,
      @Nullable ConcurrencyLimit limit,
      Schedule schedule,
      OnFailure onFailure,
      Effects effects,
      List<String> log) {
    this.plan = plan;
    this.effects = effects;
    this.log = log;
    this.machine = new RunMachine(plan.layout(), settings(limit, schedule, onFailure), null, this);
  }

  /** Another run, whose effects go into the same list. */
  MachineDriver next(Plan other, ConcurrencyLimit limit) {
    return new MachineDriver(other, limit, Schedule.WAVES, OnFailure.STOP, effects, log);
  }

  /** Shuffles the order of the tasks. */
  MachineDriver shuffled(long seed) {
    machine =
        new RunMachine(
            plan.layout(),
            settings(null, Schedule.WAVES, OnFailure.STOP),
            new Shuffle(seed, plan.tasks().size()),
            this);
    return this;
  }

  private static Settings settings(
      @Nullable ConcurrencyLimit limit, Schedule schedule, OnFailure onFailure) {
    return new Settings(
        (named, work) -> {},
        null,
        limit,
        schedule,
        onFailure,
        new Listeners(List.of()),
        List.of(),
        null,
        RetrySettings.STANDARD,
        Duration.ofSeconds(1),
        OptionalLong.empty(),
        Map.of(),
        NewThreads.INSTANCE);
  }

  RunMachine machine() {
    return machine;
  }

  /** Posts an event, and returns its effects in the order in which they are carried out. */
  String on(Consumer<Effects> event) {
    event.accept(effects);
    return carryOut();
  }

  /** Posts an event, and leaves its effects for later. */
  void post(Consumer<Effects> event) {
    event.accept(effects);
  }

  /** Carries out the effects of the events that were posted. */
  String carryOut() {
    effects.carryOut();
    String carriedOut = String.join(", ", log);
    log.clear();
    return carriedOut;
  }

  String open() {
    return on(machine::opened);
  }

  String start(String task) {
    return on(
        to -> {
          if (!machine.started(index(task), step -> "", to)) {
            log.add(task + " had been started");
          }
        });
  }

  /** Opens the run, and starts all its tasks. */
  String startAll() {
    StringBuilder carriedOut = new StringBuilder(open());
    for (PlannedTask task : plan.tasks()) {
      String next = start(task.name());
      carriedOut.append(carriedOut.isEmpty() || next.isEmpty() ? "" : ", ").append(next);
    }
    return carriedOut.toString();
  }

  /** The body of a task has begun, so that it can no longer be skipped. */
  void begin(String task) {
    begun.add(task);
  }

  String succeed(String task) {
    return on(to -> machine.succeeded(index(task), to));
  }

  String fail(String task) {
    return on(to -> fail(task, to));
  }

  void fail(String task, Effects to) {
    IllegalStateException failure = new IllegalStateException(task + " failed");
    machine.failed(
        index(task),
        new TaskEnding(TaskOutcome.FAILED, null, failure, failure),
        new StopReason(task + " failed", failure),
        to);
  }

  /** A budget permits no attempt of a task. */
  String deny(String task) {
    IllegalStateException failure = new IllegalStateException(task + " was denied");
    return on(
        to ->
            machine.denied(
                index(task),
                new TaskEnding(TaskOutcome.FAILED, null, failure, failure),
                new StopReason("the budget is spent", failure),
                to));
  }

  String backOff(String task) {
    begun.remove(task);
    return on(
        to -> {
          IllegalStateException failure = new IllegalStateException(task + " failed once");
          log.add(machine.backsOff(index(task), failure, to) ? "backs off" : "does not back off");
        });
  }

  String due(String task) {
    return on(to -> machine.due(index(task), to));
  }

  String cancel() {
    return on(
        to -> machine.cancelled(new StopReason("cancelled", new IllegalStateException("why")), to));
  }

  int index(String task) {
    for (int index = 0; index < plan.tasks().size(); index++) {
      if (plan.tasks().get(index).name().equals(task)) {
        return index;
      }
    }
    throw new IllegalArgumentException(task);
  }

  @Override
  public Work attempt(int task, TaskBody<?> body) {
    String name = plan.tasks().get(task).name();
    if (name.equals(broken)) {
      throw new OutOfMemoryError("for " + name);
    }
    return new Work(task) {
      private boolean skipped;

      @Override
      void submit() {
        if (!skipped) {
          log.add("dispatch " + name);
        }
      }

      @Override
      boolean skip() {
        skipped = !begun.contains(name);
        return skipped;
      }

      @Override
      void stop(StopReason reason) {
        log.add("stop " + name);
      }

      @Override
      void executorTerminated() {}
    };
  }

  @Override
  public void taskEnded(int task, TaskEnding ending) {
    String how = ending.outcome() == null ? "stopped" : ending.outcome().toString();
    log.add(plan.tasks().get(task) + " " + how);
  }

  @Override
  public void runEnded() {
    log.add("end of " + plan.graph());
  }
}
