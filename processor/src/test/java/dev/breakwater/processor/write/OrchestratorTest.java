package dev.breakwater.processor.write;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What is written for a graph, as golden files: see {@link Golden} for how to change them. */
class OrchestratorTest {

  @Test
  void fourTasks(TestInfo test) {
    Golden.check(
        test,
        Build.strict(
                """
                package com.acme;
                @Task
                @Writes("src/auth/types.ts")
                final class TypeDefs {
                  Types run(RefactorRequest request, Workspace workspace) { return null; }
                }
                ---
                package com.acme;
                @Task
                @Reads("src/auth/types.ts")
                @Writes({"src/auth/*.ts", "tests/auth/*.ts"})
                final class AuthModule {
                  AuthReport run(Types types, Workspace workspace) { return null; }
                }
                ---
                package com.acme;
                @Task
                @Reads("src/auth/types.ts")
                @Writes({"src/user/*.ts", "tests/user/*.ts"})
                final class UserService {
                  UserReport run(Workspace workspace) { return null; }
                }
                ---
                package com.acme;
                @Task(name = "gateway-mw", timeout = "10m", attempts = 3)
                @Reads("src/auth/token.ts")
                @Writes({"src/gateway/*.ts", "tests/gateway/*.ts"})
                final class GatewayMiddleware {
                  GatewayReport run(Workspace workspace) { return null; }
                }
                ---
                package com.acme;
                @TaskGraph({TypeDefs.class, AuthModule.class, UserService.class, GatewayMiddleware.class})
                public interface AuthRefactor {
                  CompletableFuture<Outcome> run(RefactorRequest request, Workspace workspace);

                  record Outcome(AuthReport auth, UserReport user, GatewayReport gateway) {}
                }
                ---
                package com.acme;
                record RefactorRequest(String goal) {}
                ---
                package com.acme;
                record Types(String text) {}
                ---
                package com.acme;
                record AuthReport(String text) {}
                ---
                package com.acme;
                record UserReport(String text) {}
                ---
                package com.acme;
                record GatewayReport(String text) {}
                """)
            .build());
  }

  @Test
  void snapshots(TestInfo test) {
    Golden.check(
        test,
        Build.strict(
                """
                package com.acme;
                @Task
                @Snapshot("src/**")
                @Writes("src/auth/**")
                final class AuthModule { void run(Workspace workspace) {} }
                ---
                package com.acme;
                @Task
                @Reads("src/auth/types.ts")
                @Snapshot({"docs/*.md", "src/**"})
                @Writes("src/user/**")
                final class UserService { void run(Workspace workspace) {} }
                ---
                package com.acme;
                @Task
                @Reads("**")
                final class RunTests { void run(Workspace workspace, Search search) {} }
                ---
                package com.acme;
                @Snapshot("table:users")
                final class Search {}
                ---
                package com.acme;
                @TaskGraph({AuthModule.class, UserService.class, RunTests.class})
                interface Refactor { void run(Workspace workspace, Search search); }
                """)
            .build());
  }

  /**
   * Tools, stages, tasks that give nothing or cannot be made, primitives, and a result to wait for.
   */
  @Test
  void everyKindOfTask(TestInfo test) {
    Golden.check(
        test,
        Build.strict(
                """
                package com.acme;
                @Task(timeout = "1h30m")
                @Writes("docs/")
                public class Write {
                  public CompletableFuture<Draft> write(Request request, Workspace workspace)
                      throws java.io.IOException {
                    return null;
                  }
                }
                ---
                package com.acme;
                @Task(attempts = 2, timeout = "1500ms")
                @Writes("docs/")
                public class Rewrite {
                  public CompletionStage<? extends Draft> again(
                      @From(Write.class) Draft draft, Search search, Workspace workspace) {
                    return null;
                  }
                }
                ---
                package com.acme;
                @Task(timeout = "45s")
                @Reads({"docs/**/*.md", "table:audit"})
                @After(value = Unlisted.class, ifPresent = true)
                public class Publish {
                  private final Db db;
                  Publish(Db db) { this.db = db; }
                  public void publish(@From(Rewrite.class) Draft draft) {}
                }
                ---
                package com.acme;
                @Task
                abstract class Count {
                  abstract int count(@From(Rewrite.class) Draft draft, List<Search> searches);
                }
                ---
                package com.acme;
                @Task(readOnly = true)
                interface Review {
                  String review(@From(Write.class) Draft first, @From(Rewrite.class) Draft second, long count)
                      throws Throwable;
                }
                ---
                package com.acme;
                @Task
                @After(Publish.class)
                record Summarise(String style) {
                  CompletionStage<Void> summarise(Integer count, String review) { return null; }
                }
                ---
                package com.acme;
                @Task
                class Notify {
                  Notify() throws java.io.IOException {}
                  void ring(String review) {}
                }
                ---
                package com.acme;
                @TaskGraph({
                    Write.class, Rewrite.class, Publish.class, Count.class, Review.class, Summarise.class,
                    Notify.class})
                public interface Editing {
                  Edited edit(Request request, Search search, List<Search> searches, Workspace workspace)
                      throws Exception;
                }
                ---
                package com.acme;
                public record Edited(
                    @From(Rewrite.class) Draft draft, long words, String review, CharSequence again) {}
                ---
                package com.acme;
                public record Draft(String text) {}
                ---
                package com.acme;
                public record Request(String text) {}
                ---
                package com.acme;
                @Reads("external:search/**")
                public final class Search {
                  final Db db;
                  public Search(Db db) { this.db = db; }
                }
                ---
                package com.acme;
                @Reads("table:users")
                @Writes("table:audit")
                public final class Db {}
                ---
                package com.acme;
                @Task
                class Unlisted { void run() {} }
                """)
            .build());
  }

  /** The graph and its tasks are members of an interface, some with names of classes of ours. */
  @Test
  void nestedGraph(TestInfo test) {
    Golden.check(
        test,
        Build.strict(
                """
                package com.acme;
                public interface Outer {
                  class Run {}
                  class Plan {}
                  class Engine {}
                  interface Tasks {}
                  @Task class First { public Plan run(Run run) { return new Plan(); } }
                  @Task class Default { public void run(Plan plan, Tasks tasks) {} }
                  @TaskGraph({First.class, Default.class})
                  interface Inner {
                    CompletionStage<Void> run(Run run, Tasks tasks);
                    default int other() { return 0; }
                    class PlannedTask {}
                    class CompletableFuture {}
                    String PLAN = "inherited";
                  }
                }
                """)
            .build());
  }

  @Test
  void unnamedPackage(TestInfo test) {
    Golden.check(
        test,
        Build.strict(
                """
                @Task class Run { Plan run(String in) { return new Plan(); } }
                ---
                class Plan {}
                ---
                @Task class Objects { void run(Plan plan) {} }
                ---
                @TaskGraph({Run.class, Objects.class})
                interface Small { void run(String in); }
                """)
            .build());
  }

  /** Tasks, inputs and classes nearby with the names that generated code would like to use. */
  @Test
  void namesThatCollide(TestInfo test) {
    Golden.check(
        test,
        Build.strict(
                """
                package com.acme;
                @Task class Run { Integer run(String step) { return 1; } }
                ---
                package com.acme;
                @Task(timeout = "3m") class Plan { Long run(Integer a) { return 1L; } }
                ---
                package com.acme;
                @Task class Engine { Short run(Long a) { return 1; } }
                ---
                package com.acme;
                @Task class Tasks { Byte run(Short a) { return 1; } }
                ---
                package com.acme;
                @Task class Notify { Float run(Byte a) { return 1f; } }
                ---
                package com.acme;
                @Task class Default { Double run(Float a) { return 1d; } }
                ---
                package com.acme;
                @Task class Object { Character run(Double a) { return 'a'; } }
                ---
                package com.acme;
                @Task class Duration { Boolean run(Character a) { return true; } }
                ---
                package com.acme;
                @Task class Überprüfung { StringBuilder run(Boolean a) { return null; } }
                ---
                package com.acme;
                @Task class 型 { StringBuffer run(StringBuilder a) { return null; } }
                ---
                package com.acme.other;
                @Task(name = "other-run") public class Run { public int[] run(StringBuffer a) { return null; } }
                ---
                package com.acme;
                class Override {}
                ---
                package com.acme;
                @TaskGraph({
                    Run.class, Plan.class, Engine.class, Tasks.class, Notify.class, Default.class,
                    com.acme.Object.class, Duration.class, Überprüfung.class, 型.class,
                    com.acme.other.Run.class})
                interface Collide {
                  CompletableFuture<int[]> run(
                      String run, char[] step, String[] tasks, char[][] engine, byte[] plan,
                      short[] PLAN, double[] NOTIFY, float[] notify);
                }
                """)
            .build());
  }

  @Test
  void valuesOfEveryType(TestInfo test) {
    Golden.check(
        test,
        Build.strict(
                """
                package com.acme;
                @Task class Numbers { List<? extends Number> run(String... names) { return List.of(); } }
                ---
                package com.acme;
                @Task class Maps {
                  Map<String, ? super Integer>[] run(List<? extends Number> numbers) { return null; }
                }
                ---
                package com.acme;
                @Task class Count { int run(Map<String, ? super Integer>[] maps) { return 1; } }
                ---
                package com.acme;
                @Task class Letter { char run(long count) { return 'a'; } }
                ---
                package com.acme;
                @Task class Bytes { byte[][] run(Comparable<Character> letter, Number count) { return null; } }
                ---
                package com.acme;
                @Task class Texts {
                  CompletableFuture<List<? extends CharSequence>> run(byte[][] bytes) { return null; }
                }
                ---
                package com.acme;
                @Task class Longest extends Search<StringBuilder> {}
                ---
                package com.acme;
                abstract class Search<T extends Comparable<T>> {
                  Optional<T> run(@From(Texts.class) Iterable<? extends CharSequence> texts) { return null; }
                }
                ---
                package com.acme;
                record Pair<A, B>(A first, B second) {}
                ---
                package com.acme;
                @TaskGraph({
                    Numbers.class, Maps.class, Count.class, Letter.class, Bytes.class, Texts.class,
                    Longest.class})
                interface Generics {
                  CompletableFuture<Pair<? extends List<? extends Number>, Optional<StringBuilder>>> run(
                      String... names);
                }
                """)
            .build());
  }

  /** Between other parameters, where a call could mean another method, and in a long call. */
  @Test
  void contextOfTheAttempt(TestInfo test) {
    Golden.check(
        test,
        Build.strict(
                """
                package com.acme;
                import dev.breakwater.runtime.TaskContext;
                @Task(attempts = 1)
                @Reads("notes/")
                class Draft {
                  String run(String topic, TaskContext context, Workspace workspace) { return ""; }
                }
                ---
                package com.acme;
                import dev.breakwater.runtime.TaskContext;
                @Task(timeout = "")
                class Count {
                  @Entry int count(TaskContext context) { return 1; }
                  int count(Object context) { return 2; }
                }
                ---
                package com.acme;
                import dev.breakwater.runtime.TaskContext;
                @Task(timeout = "5m", attempts = 4)
                @Writes("reviews/")
                class ReviewOfTheDraft {
                  void reviewOfTheDraft(
                      @From(Draft.class) String draft, TaskContext first, int count, Workspace workspace,
                      TaskContext second) {}
                }
                ---
                package com.acme;
                @TaskGraph({Draft.class, Count.class, ReviewOfTheDraft.class})
                interface Writing {
                  CompletableFuture<Void> run(String topic, Workspace workspace, String[] step);
                }
                """)
            .build());
  }

  /** What would end a comment, begin a tag or an escape, or mean something to a template. */
  @Test
  void patternsThatAreHostileToWriters(TestInfo test) {
    Golden.check(test, Build.strict(HostilePatternsTest.SOURCES).build());
  }
}
