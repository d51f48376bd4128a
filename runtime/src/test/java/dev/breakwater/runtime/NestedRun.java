package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.util.concurrent.CompletableFuture;

/** A run that a task of another run begins and awaits. */
final class NestedRun {

  private static final PlannedTask FIRST = Tasks.task("first");
  private static final PlannedTask SECOND = Tasks.task("second", FIRST);
  private static final Plan PLAN = Plan.of("com.acme.Nested", FIRST, SECOND);
  private static final Engine DIRECT = Engine.builder().executor(Runnable::run).build();

  private NestedRun() {}

  static void carryOut(boolean inPlace) {
    Run run = (inPlace ? DIRECT : Engine.standard()).begin(PLAN);
    CompletableFuture<Integer> first = run.start(FIRST, step -> 1);
    CompletableFuture<Integer> second = run.start(SECOND, step -> first.join() + 1, first);
    int result = run.await(second::join);
    if (result != 2) {
      throw new AssertionError("a nested run returned " + result);
    }
  }
}
