package dev.breakwater.runtime;

import static dev.breakwater.runtime.Tasks.task;
import static dev.breakwater.runtime.Tasks.valueOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class EngineTest {

  private final PlannedTask typeDefs = task("type-defs");
  private final PlannedTask authModule = task("auth-module", typeDefs);
  private final Plan plan = Plan.of("com.acme.AuthRefactor", typeDefs, authModule);

  @Test
  void eachTaskHasANewThreadWithItsName() throws Exception {
    List<Thread> threads = threads(Engine.standard());

    assertEquals("breakwater-AuthRefactor-type-defs", threads.get(0).getName());
    assertEquals("breakwater-AuthRefactor-auth-module", threads.get(1).getName());
    assertNotSame(threads.get(0), threads.get(1));
  }

  @Test
  void noThreadIsLeftAfterTheRun() throws Exception {
    for (Thread thread : threads(Engine.standard())) {
      thread.join(Tasks.PATIENCE * 1_000L);
      assertFalse(thread.isAlive());
    }
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_20)
  void threadsAreDaemonsWhereThereAreNoVirtualOnes() throws Exception {
    assertTrue(threads(Engine.standard()).stream().allMatch(Thread::isDaemon));
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void threadsAreVirtualWhereThereAre() throws Exception {
    for (Thread thread : threads(Engine.standard())) {
      assertEquals(true, Thread.class.getMethod("isVirtual").invoke(thread));
    }
  }

  @Test
  void builderWithoutMoreGivesTheSameThreads() throws Exception {
    Thread thread = threads(Engine.builder().build()).get(0);

    assertEquals("breakwater-AuthRefactor-type-defs", thread.getName());
    assertSame(Engine.standard(), Engine.standard());
  }

  @Test
  void givenExecutorCarriesOutAllAndIsNeverShutDown() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor(work -> new Thread(work, "mine"));
    try {
      for (Thread thread : threads(Engine.builder().executor(pool).build())) {
        assertEquals("mine", thread.getName());
      }
      assertEquals("still open", pool.submit(() -> "still open").get());
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void executorGetsEachTaskOnceUnlessItsStageIsPending() throws Exception {
    AtomicInteger executions = new AtomicInteger();
    Engine counting =
        Engine.builder()
            .executor(
                work -> {
                  executions.incrementAndGet();
                  work.run();
                })
            .build();
    Run run = counting.begin(plan);
    run.startVoid(typeDefs, step -> {});
    run.startStage(authModule, step -> CompletableFuture.completedFuture("done"));

    valueOf(run.finish());
    assertEquals(2, executions.get());
  }

  @Test
  void executorMayCarryOutAllInTheCallersThread() throws Exception {
    Engine here = Engine.builder().executor(Runnable::run).build();

    assertEquals(List.of(Thread.currentThread(), Thread.currentThread()), threads(here));
  }

  @Test
  void thousandTasksRunInTheCallersThreadWithoutADeepStack() throws Exception {
    PlannedTask[] tasks = Tasks.chain(1_000);
    Run run = Engine.builder().executor(Runnable::run).build().begin(Plan.of("Chain", tasks));
    AtomicInteger depth = new AtomicInteger();
    for (int index = tasks.length - 1; index >= 0; index--) {
      run.startVoid(
          tasks[index],
          step -> depth.accumulateAndGet(new Throwable().getStackTrace().length, Math::max));
    }
    valueOf(run.finish());

    assertTrue(depth.get() < 200, () -> "the stack grew to " + depth + " frames");
  }

  @Test
  void thousandTasksRunInThreadsOfTheirOwn() throws Exception {
    PlannedTask[] tasks = new PlannedTask[1_000];
    for (int index = 0; index < tasks.length; index++) {
      tasks[index] = index < 10 ? task("task-" + index) : task("task-" + index, tasks[index - 10]);
    }
    Run run = Engine.standard().begin(Plan.of("Wide", tasks));
    List<CompletableFuture<Integer>> results = new ArrayList<>();
    for (int index = 0; index < tasks.length; index++) {
      int number = index;
      results.add(
          run.start(tasks[index], step -> number < 10 ? 1 : results.get(number - 10).join() + 1));
    }

    assertEquals(100, valueOf(run.finish(() -> results.get(999).join())));
  }

  private List<Thread> threads(Engine engine) throws Exception {
    Run run = engine.begin(plan);
    CompletableFuture<Thread> first = run.start(typeDefs, step -> Thread.currentThread());
    CompletableFuture<Thread> second = run.start(authModule, step -> Thread.currentThread());
    return valueOf(run.finish(() -> List.of(first.join(), second.join())));
  }
}
