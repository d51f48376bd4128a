package dev.breakwater.benchmarks.agents;

import dev.breakwater.benchmarks.VirtualThreads;
import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.RunListener;
import dev.breakwater.runtime.Schedule;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs the agents of one graph in different ways, each time on a new copy of the project. */
final class AgentRuns {

  private final AgentGraph graph;
  private final AgentDriver driver;
  private final Path folder;
  private final Order order;

  /** Compiles the graph in a folder, and runs it once without latencies for the derived order. */
  AgentRuns(AgentGraph graph, Path folder) throws IOException {
    this.graph = graph;
    this.folder = folder;
    this.driver = Orchestrator.of(graph, folder);
    AtomicReference<@Nullable Plan> plan = new AtomicReference<>();
    RunListener listener =
        new RunListener() {
          @Override
          public void runStarted(long run, Plan started) {
            plan.set(started);
          }
        };
    Project project = project();
    driver.run(
        Engine.builder().listener(listener).build(),
        Workspace.at(project.root()),
        new Script(graph, 0, 0));
    this.order = Order.of(graph, Objects.requireNonNull(plan.get()));
  }

  /**
   * The outcome of one run.
   *
   * @param seconds the time that it took
   * @param contents the text of each file afterwards, by its path
   */
  record Outcome(double seconds, Map<String, String> contents) {

    /** {@return the number of files with another text, or missing on one side} */
    int different(Map<String, String> expected) {
      Set<String> paths = new HashSet<>(expected.keySet());
      paths.addAll(contents.keySet());
      paths.removeIf(
          path -> expected.getOrDefault(path, "").equals(contents.getOrDefault(path, "")));
      return paths.size();
    }
  }

  String title() {
    return graph.title();
  }

  /** {@return latencies for one run of the graph} */
  Script script(long seed, double scale) {
    return new Script(graph, seed, scale);
  }

  Order order() {
    return order;
  }

  Outcome run(Way way, Script script) throws IOException {
    Project project = project();
    Runnable work =
        switch (way) {
          case ONE_BY_ONE -> () -> order.names().forEach(name -> script.play(name, project));
          case AT_ONCE -> futures(script, project, false);
          case BY_HAND -> futures(script, project, true);
          case WAVES -> orchestrator(Schedule.WAVES, script, project);
          case EAGER -> orchestrator(Schedule.EAGER, script, project);
        };
    long begin = System.nanoTime();
    work.run();
    return new Outcome((System.nanoTime() - begin) / 1e9, project.contents());
  }

  private Runnable futures(Script script, Project project, boolean ordered) {
    Executor executor =
        VirtualThreads.areThere() ? VirtualThreads.executor() : work -> new Thread(work).start();
    return () -> {
      Map<String, CompletableFuture<Void>> all = new HashMap<>();
      for (String name : order.names()) {
        List<String> after = ordered ? order.before(name) : List.of();
        CompletableFuture<?>[] before =
            after.stream().map(all::get).toArray(CompletableFuture[]::new);
        all.put(
            name,
            CompletableFuture.allOf(before)
                .thenRunAsync(() -> script.play(name, project), executor));
      }
      CompletableFuture.allOf(all.values().toArray(CompletableFuture[]::new)).join();
    };
  }

  private Runnable orchestrator(Schedule schedule, Script script, Project project) {
    Engine engine = Engine.builder().schedule(schedule).build();
    Workspace workspace = Workspace.at(project.root());
    return () -> driver.run(engine, workspace, script);
  }

  private Project project() throws IOException {
    return Project.create(Files.createTempDirectory(folder, "project"), graph);
  }
}
