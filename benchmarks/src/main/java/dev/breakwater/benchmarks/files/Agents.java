package dev.breakwater.benchmarks.files;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.runtime.spi.VoidTaskBody;
import dev.breakwater.workspace.Sandbox;
import dev.breakwater.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Agents of one wave: each sees all files by snapshot and writes those of its own folder. */
final class Agents {

  private static final int WRITTEN = 50;

  private final Path root;
  private final Path directories;
  private final Workspace workspace;
  private final List<PlannedTask> tasks = new ArrayList<>();
  private final AtomicLong copied = new AtomicLong();

  Agents(Path folder, int agents, int files, int size) throws IOException {
    root = Files.createDirectories(folder.resolve("root"));
    directories = Files.createDirectories(folder.resolve("directories"));
    for (int file = 0; file < files; file++) {
      Path path = root.resolve("src/part" + file % agents + "/file" + file / agents + ".ts");
      Files.createDirectories(path.getParent());
      Files.write(path, new byte[size]);
    }
    workspace =
        Workspace.builder(root)
            .sandbox(Sandbox.IF_AVAILABLE)
            .durable(false)
            .directoriesIn(directories)
            .open();
    for (int agent = 0; agent < agents; agent++) {
      tasks.add(
          PlannedTask.builder("agent" + agent, Agents.class)
              .snapshots("src/**")
              .writes("src/part" + agent + "/**")
              .build());
    }
  }

  private interface Body {
    VoidTaskBody of(int agent);
  }

  private double run(Body body) {
    Plan plan = Plan.of("Agents", tasks.toArray(new PlannedTask[0]));
    long begin = System.nanoTime();
    Run run = Engine.standard().begin(plan, workspace);
    for (int agent = 0; agent < tasks.size(); agent++) {
      var unused = run.startVoid(tasks.get(agent), body.of(agent));
    }
    run.await();
    return (System.nanoTime() - begin) / 1e6;
  }

  /** {@return the milliseconds of a run in which each agent looks around, thinks, and writes} */
  double thinking(int millis) {
    return run(
        agent ->
            step -> {
              Workspace files = step.open(workspace);
              int found = files.list("src/**").size();
              Thread.sleep(millis);
              files.write("src/part" + agent + "/file0.ts", "found " + found);
            });
  }

  /** {@return the milliseconds of a run in which each agent is a program that writes 50 files} */
  double programs() {
    copied.set(0);
    CountDownLatch ended = new CountDownLatch(tasks.size());
    CountDownLatch measured = new CountDownLatch(1);
    return run(
        agent ->
            step -> {
              Workspace files = step.open(workspace);
              String part = "src/part" + agent + "/";
              files
                  .exec(
                      "sh",
                      "-c",
                      "cat src/*/file0.ts >/dev/null; for i in $(seq 0 "
                          + (WRITTEN - 1)
                          + "); do echo $$ > "
                          + part
                          + "file$i.ts; done")
                  .orThrow();
              ended.countDown();
              if (agent == 0) {
                ended.await();
                copied.set(size(directories));
                measured.countDown();
              }
              measured.await();
            });
  }

  /** {@return the bytes in the directories of all agents, while they were there} */
  long copied() {
    return copied.get();
  }

  /** {@return the milliseconds in which {@code cp -r} copies the files for each agent} */
  double copies() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    List<Process> running = new ArrayList<>();
    List<Path> copies = new ArrayList<>();
    for (int agent = 0; agent < tasks.size(); agent++) {
      copies.add(directories.resolve("copy" + agent));
      running.add(
          new ProcessBuilder("cp", "-r", root.toString(), copies.get(agent).toString()).start());
    }
    for (Process process : running) {
      if (process.waitFor() != 0) {
        throw new IOException("cp failed");
      }
    }
    double millis = (System.nanoTime() - begin) / 1e6;
    for (Path copy : copies) {
      Trees.remove(copy);
    }
    return millis;
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
