package dev.breakwater.benchmarks.agents;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.Schedule;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs the agents of one graph in several ways, each in a folder of its own. */
final class AgentRuns {

  private static final String MISSING = "missing";

  private final Path folder;
  private final List<Agent> agents;
  private int number;

  AgentRuns(Path folder, List<Agent> agents) {
    this.folder = folder;
    this.agents = agents;
  }

  /** How long a run took, and the files that it has left. */
  record Result(double millis, Map<String, String> files) {

    /** {@return the number of files that differ from those of another run} */
    long wrong(Result right) {
      return right.files.entrySet().stream()
          .filter(file -> !file.getValue().equals(files.get(file.getKey())))
          .count();
    }
  }

  private interface Work {
    void in(Path root) throws Exception;
  }

  private Result measure(Work work) throws Exception {
    Path root = Files.createDirectories(folder.resolve("run" + number++));
    Files.createDirectories(root.resolve("out"));
    long begin = System.nanoTime();
    work.in(root);
    double millis = (System.nanoTime() - begin) / 1e6;
    Map<String, String> files = new TreeMap<>();
    for (Agent agent : agents) {
      files.put(agent.name(), plain(root).read(agent.path()));
    }
    return new Result(millis, files);
  }

  private static Agent.Files plain(Path root) {
    return new Agent.Files() {
      @Override
      public String read(String path) throws IOException {
        Path file = root.resolve(path);
        return Files.exists(file) ? Files.readString(file) : MISSING;
      }

      @Override
      public void write(String path, String text) throws IOException {
        Files.writeString(root.resolve(path), text);
      }
    };
  }

  /** One agent after the other. */
  Result sequential() throws Exception {
    return measure(
        root -> {
          for (Agent agent : agents) {
            agent.work(plain(root));
          }
        });
  }

  /** All agents at once, as without declarations. */
  Result atOnce() throws Exception {
    return measure(
        root -> {
          ExecutorService threads = Executors.newCachedThreadPool();
          try {
            CompletableFuture.allOf(
                    agents.stream()
                        .map(agent -> CompletableFuture.runAsync(() -> work(agent, root), threads))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
          } finally {
            threads.shutdown();
          }
        });
  }

  private static void work(Agent agent, Path root) {
    try {
      agent.work(plain(root));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** With declarations. */
  Result planned(Schedule schedule) throws Exception {
    Engine engine = Engine.builder().schedule(schedule).build();
    List<PlannedTask> tasks = tasks();
    Plan plan = Plan.of("Agents", tasks.toArray(PlannedTask[]::new));
    return measure(
        root -> {
          Workspace workspace = Workspace.at(root);
          Run run = engine.begin(plan, workspace);
          for (int index = 0; index < agents.size(); index++) {
            Agent agent = agents.get(index);
            var unused =
                run.startVoid(tasks.get(index), step -> agent.work(leased(step.open(workspace))));
          }
          run.await();
        });
  }

  /** The order is that of the inputs, as the processor finds it. */
  private List<PlannedTask> tasks() {
    Map<Agent, PlannedTask> known = new HashMap<>();
    List<PlannedTask> tasks = new ArrayList<>();
    for (Agent agent : agents) {
      PlannedTask.Builder task =
          PlannedTask.builder(agent.name(), AgentRuns.class).writes(agent.path());
      for (Agent input : agent.inputs()) {
        task.reads(input.path()).after(Objects.requireNonNull(known.get(input)));
      }
      known.put(agent, task.build());
      tasks.add(known.get(agent));
    }
    return tasks;
  }

  private static Agent.Files leased(Workspace lease) {
    return new Agent.Files() {
      @Override
      public String read(String path) {
        return lease.exists(path) ? lease.read(path) : MISSING;
      }

      @Override
      public void write(String path, String text) {
        lease.write(path, text);
      }
    };
  }
}
