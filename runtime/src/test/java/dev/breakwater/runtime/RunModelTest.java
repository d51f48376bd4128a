package dev.breakwater.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Runs of random graphs, on engines of every kind, whose tasks succeed, fail, time out, and take no
 * notice of an interrupt, some of them cancelled, against a model of what may become of them. A
 * failure says its seed: {@code -Dbreakwater.seed} has all runs be of that one.
 */
class RunModelTest {

  /** More of them in the profile "nightly": runtime/pom.xml. */
  private static final int RUNS = Integer.getInteger("breakwater.runs", 4_000);

  private static final Long SEED = Long.getLong("breakwater.seed");

  /** Most runs wait most of the time. */
  private static final int AT_THE_SAME_TIME = 16;

  /** Says that tasks are abandoned, and what shuffled runs do. */
  private static final Logger LOGGER = Logger.getLogger("dev.breakwater.runtime");

  private final ExecutorService drivers = daemons("model-driver", AT_THE_SAME_TIME);
  private final ExecutorService pool = daemons("model-pool", 4);
  private final ExecutorService others =
      Executors.newCachedThreadPool(work -> daemon("model-other", work));
  private final AtomicInteger next = new AtomicInteger();
  private final Map<Thread, Current> current = new ConcurrentHashMap<>();
  private final Tally tally = new Tally();

  private record Current(ModelRun run, long start) {}

  @BeforeEach
  void silenceTheEngine() {
    LOGGER.setLevel(Level.OFF);
  }

  @AfterEach
  void end() {
    LOGGER.setLevel(null);
    List.of(drivers, pool, others).forEach(ExecutorService::shutdownNow);
  }

  @Test
  void whatBecomesOfARunIsWhatTheModelAllows() throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    List<Future<?>> driven = new ArrayList<>();
    for (int driver = 0; driver < AT_THE_SAME_TIME; driver++) {
      driven.add(
          drivers.submit(
              () -> {
                drive();
                return null;
              }));
    }
    for (Future<?> driver : driven) {
      await(driver);
    }
    System.out.println(tally);
    assertEquals(RUNS, tally.runs());
    if (SEED == null) {
      for (TaskOutcome outcome : TaskOutcome.values()) {
        assertTrue(tally.of(outcome) > RUNS / 100, tally::toString);
      }
    }
    assertNoThreadIsLeft(before);
  }

  private void drive() throws InterruptedException {
    try {
      for (int index = next.getAndIncrement(); index < RUNS; index = next.getAndIncrement()) {
        ModelRun run = new ModelRun(SEED == null ? index : SEED);
        current.put(Thread.currentThread(), new Current(run, System.nanoTime()));
        tally.add(run.check(pool, others));
      }
    } finally {
      current.remove(Thread.currentThread());
      next.set(RUNS);
    }
  }

  private void await(Future<?> driver) throws Exception {
    while (true) {
      try {
        driver.get(1, TimeUnit.SECONDS);
        return;
      } catch (TimeoutException e) {
        current.values().forEach(RunModelTest::assertDoesNotHang);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof AssertionError violation) {
          throw violation;
        }
        throw e;
      }
    }
  }

  private static void assertDoesNotHang(Current current) {
    long nanos = System.nanoTime() - current.start;
    assertTrue(nanos < TimeUnit.SECONDS.toNanos(Tasks.PATIENCE), () -> "it hangs: " + current.run);
  }

  /** Of platform threads; virtual ones are in no list, but each run looks after those it saw. */
  private static void assertNoThreadIsLeft(Set<Thread> before) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Tasks.PATIENCE);
    Set<Thread> left = engineThreads(before);
    while (!left.isEmpty() && System.nanoTime() - end < 0) {
      Thread.sleep(10);
      left = engineThreads(before);
    }
    assertEquals(Set.of(), left);
  }

  private static Set<Thread> engineThreads(Set<Thread> before) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("breakwater-") && !before.contains(thread))
        .collect(Collectors.toSet());
  }

  private static ExecutorService daemons(String name, int count) {
    return Executors.newFixedThreadPool(count, work -> daemon(name, work));
  }

  /** One that hangs does not keep the tests from ending. */
  private static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
