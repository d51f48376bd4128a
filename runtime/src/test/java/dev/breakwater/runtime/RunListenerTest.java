package dev.breakwater.runtime;

import static dev.breakwater.runtime.Tasks.failureOf;
import static dev.breakwater.runtime.Tasks.task;
import static dev.breakwater.runtime.Tasks.valueOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.runtime.spi.Step;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(Tasks.PATIENCE)
class RunListenerTest {

  private final PlannedTask first = task("first");
  private final PlannedTask second = task("second", first);
  private final Plan plan = Plan.of("com.acme.Two", first, second);
  private final Recorder recorder = new Recorder();

  @Test
  void hearsOfEverythingInItsOrder() throws Exception {
    Run run = Engine.builder().listener(recorder).build().begin(plan);
    run.startVoid(
        first,
        step -> {
          step.context().progress(0, "reading");
          step.context().progress(0.5, "writing");
        });
    run.startVoid(second, step -> {});
    valueOf(run.finish());

    assertEquals(
        List.of(
            "run started: com.acme.Two: [first] [second]",
            "started: attempt 1 of 1 of first",
            "first: 0.0 reading",
            "first: 0.5 writing",
            "finished: first: succeeded",
            "started: attempt 1 of 1 of second",
            "finished: second: succeeded",
            "run finished"),
        recorder.lines());
  }

  @Test
  void isToldInTheThreadOfTheAttempt() throws Exception {
    AtomicReference<Thread> told = new AtomicReference<>();
    AtomicReference<Thread> ran = new AtomicReference<>();
    RunListener listener =
        new RunListener() {
          @Override
          public void attemptStarted(TaskContext attempt) {
            if (attempt.task().equals("first")) {
              told.set(Thread.currentThread());
            }
          }
        };
    Run run = Engine.builder().listener(listener).build().begin(plan);
    run.startVoid(first, step -> ran.set(Thread.currentThread()));
    run.startVoid(second, step -> {});
    valueOf(run.finish());

    assertEquals(ran.get(), told.get());
  }

  @Test
  void listenerThatThrowsIsLoggedAndIgnored() throws Exception {
    RunListener throwing =
        (RunListener)
            Proxy.newProxyInstance(
                RunListener.class.getClassLoader(),
                new Class<?>[] {RunListener.class},
                (proxy, method, arguments) -> {
                  if (method.getDeclaringClass() == Object.class) {
                    return method.invoke(this, arguments);
                  }
                  throw new IllegalStateException("listener: " + method.getName());
                });
    Engine engine =
        Engine.builder()
            .listener(throwing)
            .listener(recorder)
            .attempts(2)
            .backoff(Duration.ZERO, Duration.ZERO)
            .build();
    List<String> logged =
        logged(
            () -> {
              Run run = engine.begin(plan, new HeldAtFirst());
              run.startVoid(first, step -> step.context().progress(1, "done"));
              run.startVoid(
                  second,
                  step -> {
                    throw new IllegalStateException("no model");
                  });
              failureOf(run.finish());
            });

    assertEquals("run finished", recorder.lines().get(recorder.lines().size() - 1));
    for (Method method : RunListener.class.getDeclaredMethods()) {
      assertTrue(logged.contains("listener: " + method.getName()), method::getName);
    }
  }

  @Test
  void contextTellsOfTheAttempt() throws Exception {
    PlannedTask limited =
        PlannedTask.builder("limited", RunListenerTest.class)
            .timeout(Duration.ofHours(1))
            .attempts(3)
            .build();
    Run run = Engine.standard().begin(Plan.of("com.acme.One", limited));
    Instant before = Instant.now();
    CompletableFuture<TaskContext> context =
        run.start(
            limited,
            step -> {
              assertFalse(step.context().cancelled());
              return step.context();
            });
    TaskContext known = valueOf(run.finish(context::join));

    assertEquals("com.acme.One", known.graph());
    assertEquals("limited", known.task());
    assertEquals(1, known.attempt());
    assertEquals(3, known.attempts());
    Duration left = Duration.between(before, known.deadline().orElseThrow());
    assertTrue(left.compareTo(Duration.ofMinutes(59)) > 0, left::toString);
    assertTrue(left.compareTo(Duration.ofMinutes(61)) < 0, left::toString);
    assertTrue(known.cancelled(), "it has ended");
    known.progress(1, "nobody hears this");
  }

  @Test
  void taskWithoutTimeOutHasNoDeadline() throws Exception {
    Run run = Engine.standard().begin(Plan.of("One", first));
    CompletableFuture<Optional<Instant>> deadline =
        run.start(first, step -> step.context().deadline());

    assertEquals(Optional.empty(), valueOf(run.finish(deadline::join)));
  }

  @Test
  void progressAfterTheEndIsNotTold() throws Exception {
    Run run = Engine.builder().listener(recorder).build().begin(Plan.of("One", first));
    CompletableFuture<TaskContext> context = run.start(first, Step::context);
    valueOf(run.finish(context::join)).progress(1, "late");

    assertFalse(recorder.lines().toString().contains("late"));
  }

  @Test
  void progressIsAFraction() throws Exception {
    Run run = Engine.standard().begin(Plan.of("One", first));
    run.startVoid(
        first,
        step -> {
          for (double odd : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> step.context().progress(odd, "odd"));
          }
          assertThrows(NullPointerException.class, () -> step.context().progress(0.5, null));
        });
    valueOf(run.finish());
  }

  /** What the run time logs meanwhile: the messages of the exceptions, or else its own. */
  static List<String> logged(Body body) throws Exception {
    List<String> messages = Collections.synchronizedList(new ArrayList<>());
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            Throwable thrown = record.getThrown();
            while (thrown instanceof InvocationTargetException && thrown.getCause() != null) {
              thrown = thrown.getCause();
            }
            messages.add(thrown == null ? record.getMessage() : thrown.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger("dev.breakwater.runtime");
    boolean parents = logger.getUseParentHandlers();
    Level level = logger.getLevel();
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    logger.setLevel(Level.ALL);
    try {
      body.run();
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(parents);
      logger.setLevel(level);
    }
    return messages;
  }

  interface Body {
    void run() throws Exception;
  }

  /** Has the run wait once. */
  private static final class HeldAtFirst implements Capability<String> {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Lease<String> lease(Access access) {
      throw new AssertionError("no task opens it");
    }

    @Override
    public Hold hold(Plan plan, long run) throws CapabilityHeldException {
      // Once in the caller's thread, and once more in the thread that waits.
      if (asked.incrementAndGet() <= 2) {
        throw new CapabilityHeldException("root", "Other since noon");
      }
      return Hold.NONE;
    }
  }
}
