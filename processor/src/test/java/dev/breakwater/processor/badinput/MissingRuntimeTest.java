package dev.breakwater.processor.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.processor.compilers.SourceText;
import dev.breakwater.processor.write.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** A graph without the runtime has one error, at the graph, and none in generated code. */
class MissingRuntimeTest {

  @Test
  void isReportedWithTheDependencyToAdd() {
    Build.Setup setup =
        Build.lenient(
            """
            package p;
            @Task class A { void run() {} }
            ---
            package p;
            @TaskGraph(A.class) interface Graph { void run(); }
            """);
    Build build =
        new Build.Setup(
                setup.sources().stream().map(MissingRuntimeTest::withoutWorkspace).toList(),
                setup.processors(),
                setup.options(),
                setup.classPath().subList(0, 1),
                setup.charset())
            .build();

    assertEquals(
        List.of(
            "[InvalidGraph] the orchestrator of Graph needs the Breakwater runtime, which is not on"
                + " the class path"),
        build.errors());
    assertTrue(build.said().contains("/p/Graph.java:2: error"), build::said);
    assertTrue(
        build.said().contains("add the dependency dev.breakwater:breakwater-runtime"), build::said);
  }

  /** The sources of tests import it. */
  private static JavaFileObject withoutWorkspace(JavaFileObject source) {
    try {
      String text = source.getCharContent(true).toString();
      return SourceText.of(
          source.getName().substring(1),
          text.replace("import dev.breakwater.workspace.Workspace;", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
