package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.breakwater.processor.compilers.HeaderJar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A graph has the same plan however a build compiles the tasks and tools that it uses. */
class HiddenAccessBuildsTest {

  /** One task writes a table, and another has something to do with a tool that does so too. */
  private static final String LIBRARY =
      """
      @Writes("table:users")
      public class Db {}

      @Task
      @Reads("table:*")
      public class First { public void run() {} }

      """;

  private static final String GRAPH =
      """
      @TaskGraph({First.class, Job.class})
      interface Graph { void run(Db db); }
      """;

  private static final String JOB_BEFORE_FIRST = "[[job], [first]]";

  @TempDir Path folder;

  private Compiled againstClasses(String library, String graph) {
    return Compiled.of(graph, Compiled.library(folder.resolve("classes"), library));
  }

  private Compiled againstHeaders(String library, String graph) throws IOException {
    return Compiled.of(graph, HeaderJar.of(Sources.files(library), Compiled.classPath(), folder));
  }

  /** The tool is compiled again by itself, and so is the graph. */
  private Compiled againstRecompiledTool(String library, String graph) {
    Path classes = Compiled.library(folder.resolve("incremental"), library);
    String tool = library.substring(0, library.indexOf("\n\n"));
    Compiled.of(tool, classes).succeeds().writeTo(classes);
    return Compiled.of(graph, classes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Task public class Job { public void run(Db db) {} }",
        "@Task public class Job { private final Db db; Job(Db db) { this.db = db; } public void run() {} }",
        "@Task public class Job { public Job(List<Db> db) {} public void run() {} }",
        "@Task public class Job { Db db = new Db(); public void run() {} }",
        "@Task public class Job { protected static Db[] db; public void run() {} }",
        "@Task public record Job(Db db) { @Entry public void run() {} }",
        "@Task public class Job extends Base<Db> { public void run() {} } class Base<T> { T held; }",
        "@Task @Writes(\"table:users\") public class Job { private Db db = new Db(); public void run() {} }",
        "@Task @Writes(\"table:users\") public class Job { private Job(Db db) {} public Job() {} public void run() {} }",
        "@Task @Writes(\"table:*\") public class Job { private static Sub sub; public void run() {} }"
            + " @Writes(\"table:x\") class Sub {}",
        "@Task public class Job { public void run(Sub sub) {} }"
            + "\n\n@Reads(\"a\") public class Sub { private Db other; Sub(Db db) {} }",
        "@Task public class Job { public void run(Sub sub) {} }"
            + "\n\n@Reads(\"a\") public record Sub(Supplier<Db> db) {}",
        "@Task public class Job { public void run(Sub sub) {} }"
            + "\n\n@Writes(\"table:users\") public class Sub { private Db db; }",
      })
  void thePlanIsTheSame(String job) throws IOException {
    String library = LIBRARY + job;
    String graph = job.contains("run(Sub sub)") ? GRAPH.replace("Db db", "Sub sub") : GRAPH;
    Compiled fromSource = Compiled.of(library + "\n\n" + graph);

    String waves = fromSource.succeeds().waves("Graph");

    assertEquals(JOB_BEFORE_FIRST, waves);
    assertEquals(waves, againstClasses(library, graph).succeeds().waves("Graph"));
    assertEquals(waves, againstHeaders(library, graph).succeeds().waves("Graph"));
    assertEquals(waves, againstRecompiledTool(library, graph).succeeds().waves("Graph"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Task public class Job { private Db db = new Db(); public void run() {} }",
        "@Task public class Job { private static List<Db> db; public void run() {} }",
        "@Task public class Job { private Job(Db db) {} public Job() {} public void run() {} }",
        "@Task public class Job extends Base { public void run() {} } class Base { private Db db; }",
      })
  void whatOnlyPrivateMembersShowIsRefusedInSourceAndCountsNowhere(String job) throws IOException {
    String library = LIBRARY + job;
    Compiled.of(library + "\n\n" + GRAPH).onlyError("HiddenAccess");

    String waves = againstClasses(library, GRAPH).succeeds().waves("Graph");

    assertEquals("[[first, job]]", waves);
    assertEquals(waves, againstHeaders(library, GRAPH).succeeds().waves("Graph"));
    assertEquals(waves, againstRecompiledTool(library, GRAPH).succeeds().waves("Graph"));
  }

  @Test
  void headerJarsLeavePrivateMembersOut() throws IOException {
    String library = LIBRARY + "@Task public class Job { private Db db; public void run() {} }";
    Path jar = HeaderJar.of(Sources.files(library), Compiled.classPath(), folder);

    try (ZipFile classes = new ZipFile(jar.toFile())) {
      byte[] job = classes.getInputStream(classes.getEntry("app/Job.class")).readAllBytes();
      assertFalse(new String(job, StandardCharsets.ISO_8859_1).contains("Lapp/Db;"));
    }
  }
}
