package dev.breakwater.processor.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a task learns of the attempt that it is in, and that no two attempts share a task. */
class TaskContextTest {

  private static final String ENGINE =
      """
      Engine.builder()
          .attempts(2)
          .backoff(java.time.Duration.ZERO, java.time.Duration.ZERO)
          .timeout(java.time.Duration.ofHours(1))
          .build()""";

  @Test
  void tellsATaskItsNameItsAttemptAndItsDeadline() {
    List<String> log =
        Build.strict(
                """
                package com.acme;
                import dev.breakwater.runtime.TaskContext;
                @Task(name = "first-draft")
                class Draft {
                  String run(String topic, TaskContext context, Integer length) {
                    Main.log(context);
                    if (context.attempt() == 1) {
                      throw new IllegalStateException("not yet");
                    }
                    return topic + length;
                  }
                }
                ---
                package com.acme;
                import dev.breakwater.runtime.TaskContext;
                @Task(attempts = 3, timeout = "")
                class Review {
                  @Entry void review(TaskContext context, @From(Draft.class) String draft) {
                    Main.log(context);
                  }
                  void review(Object context, String draft) { Main.LOG.add("another"); }
                }
                ---
                package com.acme;
                @TaskGraph({Review.class, Draft.class})
                interface Writing { String run(String topic, Integer length); }
                ---
                package com.acme;
                import dev.breakwater.runtime.*;
                public class Main {
                  static final List<String> LOG = Collections.synchronizedList(new ArrayList<>());
                  static void log(TaskContext context) {
                    LOG.add(
                        context.graph() + " " + context.task() + " " + context.attempt() + "/"
                            + context.attempts() + " " + context.deadline().isPresent() + " "
                            + context.cancelled());
                  }
                  public static List<String> main() {
                    Engine engine = ENGINE;
                    LOG.add(
                        new WritingOrchestrator(engine)
                            .run("sea", 4));
                    return LOG;
                  }
                }
                """
                    .replace("ENGINE", ENGINE))
            .build()
            .succeeds()
            .call("com.acme.Main", "main");

    assertEquals(
        List.of(
            "com.acme.Writing first-draft 1/2 true false",
            "com.acme.Writing first-draft 2/2 true false",
            "com.acme.Writing review 1/3 true false",
            "sea4"),
        log);
  }

  @Test
  void oneAttemptThatIsStatedStaysOneWhateverTheEngineWouldDo() {
    List<String> log =
        Build.strict(
                """
                package com.acme;
                import dev.breakwater.runtime.TaskContext;
                @Task(attempts = 1)
                class Publish {
                  void run(TaskContext context) {
                    Main.LOG.add(context.attempt() + "/" + context.attempts());
                    throw new IllegalStateException("refused");
                  }
                }
                ---
                package com.acme;
                @TaskGraph(Publish.class)
                interface Release { void run(); }
                ---
                package com.acme;
                import dev.breakwater.runtime.*;
                public class Main {
                  static final List<String> LOG = Collections.synchronizedList(new ArrayList<>());
                  public static List<String> main() {
                    Engine engine = ENGINE;
                    try {
                      new ReleaseOrchestrator(new ReleaseOrchestrator.Tasks() {}, engine).run();
                    } catch (TaskFailedException e) {
                      LOG.add(e.getCause().getMessage());
                    }
                    return LOG;
                  }
                }
                """
                    .replace("ENGINE", ENGINE))
            .build()
            .succeeds()
            .call("com.acme.Main", "main");

    assertEquals(List.of("1/1", "refused"), log);
  }

  /** Each attempt of one run waits for one of the other run, so that they do overlap. */
  @Test
  void runsAtTheSameTimeAndTheirAttemptsShareNoTask() {
    List<String> log =
        Build.strict(
                """
                package com.acme;
                import dev.breakwater.runtime.TaskContext;
                @Task
                class Draft {
                  private final List<String> seen = new ArrayList<>();
                  String run(String topic, TaskContext context) throws Exception {
                    seen.add(topic + context.attempt());
                    Main.met(this, context);
                    if (context.attempt() == 1) {
                      throw new IllegalStateException("not yet");
                    }
                    return String.join("", seen);
                  }
                }
                ---
                package com.acme;
                import dev.breakwater.runtime.TaskContext;
                @Task
                class Review {
                  private final List<String> seen = new ArrayList<>();
                  List<String> run(@From(Draft.class) String draft, TaskContext context)
                      throws Exception {
                    seen.add(draft);
                    Main.met(this, context);
                    return seen;
                  }
                }
                ---
                package com.acme;
                @TaskGraph({Draft.class, Review.class})
                interface Writing { CompletableFuture<List<String>> run(String topic); }
                ---
                package com.acme;
                import dev.breakwater.runtime.*;
                public class Main {
                  static final CyclicBarrier BOTH = new CyclicBarrier(2);
                  static final Set<Object> TASKS =
                      Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
                  static final Set<Object> CONTEXTS =
                      Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
                  static final Set<Long> RUNS = ConcurrentHashMap.newKeySet();
                  static void met(Object task, TaskContext context) throws Exception {
                    TASKS.add(task);
                    CONTEXTS.add(context);
                    RUNS.add(context.run());
                    BOTH.await(30, TimeUnit.SECONDS);
                  }
                  public static List<String> main() {
                    Engine engine = ENGINE;
                    Writing writing =
                        new WritingOrchestrator(engine);
                    CompletableFuture<List<String>> sea = writing.run("sea");
                    CompletableFuture<List<String>> sky = writing.run("sky");
                    return List.of(
                        sea.join().toString(), sky.join().toString(), TASKS.size() + " tasks",
                        CONTEXTS.size() + " contexts", RUNS.size() + " runs");
                  }
                }
                """
                    .replace("ENGINE", ENGINE))
            .build()
            .succeeds()
            .call("com.acme.Main", "main");

    assertEquals(List.of("[sea2]", "[sky2]", "6 tasks", "6 contexts", "2 runs"), log);
  }
}
