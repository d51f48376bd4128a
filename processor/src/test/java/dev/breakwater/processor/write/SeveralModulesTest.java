package dev.breakwater.processor.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.Task;
import dev.breakwater.processor.BreakwaterProcessor;
import dev.breakwater.resource.Resource;
import dev.breakwater.runtime.Engine;
import dev.breakwater.workspace.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules that javac compiles together. */
class SeveralModulesTest {

  private static final String READS =
      " requires dev.breakwater.annotations; requires dev.breakwater.runtime; }";
  private static final String GRAPH =
      """
      package p;
      @dev.breakwater.TaskGraph(Graph.Job.class) public interface Graph {
        String run();
        @dev.breakwater.Task final class Job { public String run() { return ""; } }
      }
      """;

  @TempDir Path folder;

  private final Map<String, String> sources = new TreeMap<>();

  @BeforeEach
  void twoModules() {
    sources.put("one/module-info.java", "module one {" + READS);
    sources.put("one/p/Graph.java", GRAPH);
    sources.put("two/module-info.java", "module two {" + READS);
  }

  @Test
  void eachHasItsOwnOrchestrators() throws Exception {
    sources.put("two/q/Graph.java", GRAPH.replace("package p", "package q"));

    assertEquals("", compile());
    assertTrue(Files.exists(folder.resolve("out/one/p/GraphOrchestrator.class")));
    assertTrue(Files.exists(folder.resolve("out/two/q/GraphOrchestrator.class")));
    assertTrue(Files.exists(folder.resolve("out/two/META-INF/breakwater/q.Graph.json")));
  }

  @Test
  void aGraphOfEachMayHaveTheSameName() throws Exception {
    sources.put("two/p/Graph.java", GRAPH);

    assertEquals("", compile());
    assertTrue(Files.exists(folder.resolve("out/one/p/GraphOrchestrator.class")));
    assertTrue(Files.exists(folder.resolve("out/two/p/GraphOrchestrator.class")));
  }

  @Test
  void aResultIsOfAModuleThatTheGraphsModuleReads() throws Exception {
    sources.put("three/module-info.java", "module three { exports r; }");
    sources.put("three/r/Page.java", "package r; public class Page {}");
    sources.put("two/module-info.java", "module two { exports q; requires three;" + READS);
    sources.put(
        "two/q/Draft.java",
        "package q; @dev.breakwater.Task public class Draft {"
            + " public r.Page run() { return null; } }");
    sources.put("one/module-info.java", "module one { requires two;" + READS);
    sources.put(
        "one/p/Graph.java", GRAPH.replace("Graph.Job.class", "{q.Draft.class, Graph.Job.class}"));

    String said = compile();

    assertTrue(
        said.contains(
            "[InvalidTask] the entry method run() of Draft returns r.Page, which is not visible from module one,"
                + " where the graph is"),
        said);
    assertTrue(said.contains("add \"requires three;\" to the module-info.java of one"), said);
    assertTrue(said.endsWith("1 error\n"), said);
  }

  @Test
  void aModuleReadsTheRuntime() throws Exception {
    sources.put("one/module-info.java", "module one { requires dev.breakwater.annotations; }");
    sources.put("two/module-info.java", "module two {" + READS);

    String said = compile();

    assertTrue(
        said.contains(
            "one/p/Graph.java:2: error: [InvalidGraph] the orchestrator of Graph needs the"
                + " Breakwater runtime, which module one does not require"),
        said);
    assertTrue(said.endsWith("1 error\n"), said);
  }

  private String compile() throws Exception {
    List<String> command = new ArrayList<>(List.of("-d", folder.resolve("out").toString()));
    command.addAll(List.of("-processor", BreakwaterProcessor.class.getName()));
    command.addAll(List.of("--processor-path", System.getProperty("java.class.path")));
    command.addAll(List.of("--module-source-path", folder.resolve("src").toString()));
    command.add("--module-path");
    command.add(
        String.join(
            File.pathSeparator,
            origin(Task.class),
            origin(Engine.class),
            origin(Workspace.class),
            origin(Resource.class)));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve("src").resolve(source.getKey());
      Files.createDirectories(file.getParent());
      command.add(Files.writeString(file, source.getValue()).toString());
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ToolProvider.getSystemJavaCompiler().run(null, said, said, command.toArray(String[]::new));
    return said.toString(StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\\', '/');
  }

  private static String origin(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }
}
