package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.processor.compilers.HeaderJar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A graph has the same plan however a build compiles the tasks and tools that it uses. Each library
 * is a package of its own, so that all of them are compiled at once.
 */
class HiddenAccessBuildsTest {

  /** Libraries with a task that shows all of its access. */
  private static final List<String> SHOWN =
      List.of(
          "@Task class Job { void run(Db db) {} }",
          "@Task class Job { private final Db db; Job(Db db) { this.db = db; } void run() {} }",
          "@Task class Job { public Job(List<Db> db) {} void run() {} }",
          "@Task class Job { Db db = new Db(); void run() {} }",
          "@Task class Job { protected static Db[] db; void run() {} }",
          "@Task class Job { Own own; void run() {} @Writes(\"table:users\") private class Own {} }",
          "@Task class Job { Own own; void run() {} private class Own extends Db {} }",
          "@Task class Job { void run(Sub sub) {} }"
              + " class Sub extends Upper { } @Reads(\"a\") class Upper { protected Db db; }",
          "@Task class Job { void run(Sub sub) {} }"
              + " @Reads(\"a\") class Sub { List<Own> own; @Reads(\"a\") private record Own(Db db) {} }",
          "@Task record Job(Db db) { @Entry void run() {} }",
          "@Task class Job extends Base<Db> { void run() {} } class Base<T> { T held; }",
          "@Task @Writes(\"table:users\") class Job { private Db db; void run() {} }",
          "@Task @Writes(\"table:users\") class Job { private Job(Db db) {} Job() {} void run() {} }",
          "@Task @Writes(\"table:*\") class Job { private static Other other; void run() {} }"
              + " @Writes(\"table:x\") class Other {}",
          "@Task class Job { void run(Sub sub) {} }"
              + " @Reads(\"a\") class Sub { private Db kept; Sub(Db db) {} }",
          "@Task class Job { void run(Sub sub) {} }"
              + " @Reads(\"a\") record Sub(Supplier<Db> db) {}",
          "@Task class Job { void run(Sub sub) {} }"
              + " @Writes(\"table:users\") class Sub { private Db db; }");

  /** Libraries with a task that has access through a private member alone. */
  private static final List<String> HIDDEN =
      List.of(
          "@Task class Job { private Db db = new Db(); void run() {} }",
          "@Task class Job { private static List<Db> db; void run() {} }",
          "@Task class Job { private Job(Db db) {} Job() {} void run() {} }",
          "@Task class Job extends Base { void run() {} } class Base { private Db db; }",
          "@Task class Job extends Base<Db> { void run() {} } class Base<T> { private T held; }");

  @TempDir static Path folder;

  private static Compiled shown;
  private static Compiled shownInClasses;
  private static Compiled shownInHeaders;
  private static Compiled shownInRecompiled;
  private static Compiled hiddenInClasses;
  private static Compiled hiddenInHeaders;
  private static Compiled hiddenInRecompiled;
  private static Path hiddenHeaders;

  @BeforeAll
  static void build() throws IOException {
    String library = libraries(SHOWN);
    String graphs = graphs(SHOWN);
    shown = Compiled.of(library + graphs).succeeds();
    shownInClasses = againstClasses(library, graphs, folder.resolve("1"));
    shownInHeaders = Compiled.of(graphs, headers(library, folder.resolve("2"))).succeeds();
    shownInRecompiled = againstRecompiledTools(SHOWN, folder.resolve("3"));

    library = libraries(HIDDEN);
    graphs = graphs(HIDDEN);
    hiddenInClasses = againstClasses(library, graphs, folder.resolve("4"));
    hiddenHeaders = headers(library, folder.resolve("5"));
    hiddenInHeaders = Compiled.of(graphs, hiddenHeaders).succeeds();
    hiddenInRecompiled = againstRecompiledTools(HIDDEN, folder.resolve("6"));
  }

  private static String libraries(List<String> jobs) {
    StringBuilder text = new StringBuilder(tools(jobs));
    for (int i = 0; i < jobs.size(); i++) {
      text.append("package p%d;\n".formatted(i)).append(jobs.get(i)).append("\n\n");
      text.append(
          "package p%d;\n@Task @Reads(\"table:*\") class First { void run() {} }\n\n".formatted(i));
    }
    return text.toString();
  }

  private static String tools(List<String> jobs) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < jobs.size(); i++) {
      text.append("package p%d;\n@Writes(\"table:users\") class Db {}\n\n".formatted(i));
    }
    return text.toString();
  }

  private static String graphs(List<String> jobs) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < jobs.size(); i++) {
      String input = jobs.get(i).contains("run(Sub sub)") ? "Sub sub" : "Db db";
      text.append("package p%d;\n@TaskGraph({First.class, Job.class})".formatted(i));
      text.append(" interface Graph { void run(%s); }\n\n".formatted(input));
    }
    return text.toString();
  }

  private static Compiled againstClasses(String library, String graphs, Path to) {
    return Compiled.of(graphs, Compiled.library(to, library)).succeeds();
  }

  private static Path headers(String library, Path to) throws IOException {
    return HeaderJar.of(Sources.files(library), Compiled.classPath(), to);
  }

  /** The tools are compiled again by themselves, and so are the graphs. */
  private static Compiled againstRecompiledTools(List<String> jobs, Path to) {
    Path classes = Compiled.library(to, libraries(jobs));
    Compiled.of(tools(jobs), classes).succeeds().writeTo(classes);
    return Compiled.of(graphs(jobs), classes).succeeds();
  }

  private static String plan(Compiled compiled, int library) {
    byte[] json =
        compiled.outputs().written().get("META-INF/breakwater/p" + library + ".Graph.json");
    assertNotNull(json);
    return new String(json, StandardCharsets.UTF_8);
  }

  static IntStream shown() {
    return IntStream.range(0, SHOWN.size());
  }

  static IntStream hidden() {
    return IntStream.range(0, HIDDEN.size());
  }

  @ParameterizedTest
  @MethodSource("shown")
  void thePlanOfAllBuildsIsTheSame(int library) {
    String plan = plan(shown, library);

    assertEquals("[[job], [first]]", Compiled.wavesOf(plan), plan);
    assertEquals(plan, plan(shownInClasses, library));
    assertEquals(plan, plan(shownInHeaders, library));
    assertEquals(plan, plan(shownInRecompiled, library));
  }

  @ParameterizedTest
  @MethodSource("hidden")
  void whatOnlyPrivateMembersShowIsRefusedWhereItIsCompiledAndCountsNowhere(int library) {
    List<String> one = List.of(HIDDEN.get(library));
    Compiled.of(libraries(one)).onlyError("HiddenAccess").in("Job");
    Compiled.of(libraries(one) + graphs(one)).onlyError("HiddenAccess").in("Job");

    String plan = plan(hiddenInClasses, library);

    assertEquals("[[first, job]]", Compiled.wavesOf(plan));
    assertEquals(plan, plan(hiddenInHeaders, library));
    assertEquals(plan, plan(hiddenInRecompiled, library));
  }

  @Test
  void headersLeavePrivateMembersOut() throws IOException {
    try (ZipFile classes = new ZipFile(hiddenHeaders.toFile())) {
      byte[] job = classes.getInputStream(classes.getEntry("p0/Job.class")).readAllBytes();
      String pool = new String(job, StandardCharsets.ISO_8859_1);
      assertTrue(pool.contains("Ldev/breakwater/Task;"));
      assertFalse(pool.contains("Lp0/Db;"));
    }
  }
}
