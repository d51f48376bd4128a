package dev.breakwater.benchmarks.agents;

import dev.breakwater.benchmarks.graphs.Source;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a graph of agents with the annotation processor and loads its driver. */
final class Orchestrator {

  private Orchestrator() {}

  /** {@return the driver of a graph, compiled in an empty folder} */
  static AgentDriver of(AgentGraph graph, Path folder) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<Path> sources = Source.write(AgentSources.of(graph), folder.resolve("sources"));
    List<String> options =
        List.of(
            "-processor",
            "dev.breakwater.processor.BreakwaterProcessor",
            "-cp",
            System.getProperty("java.class.path"),
            "-d",
            classes.toString(),
            "-nowarn",
            "-Xlint:none");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean done =
          compiler
              .getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!done) {
        throw new IllegalStateException("the graph " + graph.name() + " does not compile");
      }
    }
    return load(graph, classes);
  }

  private static AgentDriver load(AgentGraph graph, Path classes) throws IOException {
    URL[] urls = {classes.toUri().toURL()};
    // Stays open: the driver runs as long as this process.
    @SuppressWarnings("resource")
    ClassLoader loader = new URLClassLoader(urls, Orchestrator.class.getClassLoader());
    try {
      return (AgentDriver)
          loader.loadClass(graph.name() + ".Driver").getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
