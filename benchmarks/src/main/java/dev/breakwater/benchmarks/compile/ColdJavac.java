package dev.breakwater.benchmarks.compile;

import dev.breakwater.benchmarks.load.ForeignLoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs javac as a process of its own, as a build does that keeps no daemon. */
final class ColdJavac {

  /**
   * What one run took.
   *
   * @param wall seconds from start to end
   * @param cpu seconds of all its threads; NaN where the system does not tell
   * @param foreign what others took of the machine meanwhile, from 0 to 1, or NaN
   */
  record Cost(double wall, double cpu, double foreign) {

    boolean isDisturbed() {
      return foreign > ForeignLoad.LIMIT;
    }
  }

  private final Path folder;
  private final String classPath;

  ColdJavac(Path folder, String classPath) {
    this.folder = folder;
    this.classPath = classPath;
  }

  Cost run(List<Path> sources, List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of("--release", "17", "-nowarn", "-cp", classPath));
    command.addAll(List.of("-d", Files.createTempDirectory(folder, "classes").toString()));
    command.addAll(options);
    Path list = Files.createTempFile(folder, "sources", ".txt");
    Files.write(list, sources.stream().map(Path::toString).toList());
    command.add("@" + list);
    Path log = Files.createTempFile(folder, "javac", ".log");
    ForeignLoad load = ForeignLoad.begin();
    long start = System.nanoTime();
    int exit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    double wall = (System.nanoTime() - start) / 1e9;
    Cost cost = new Cost(wall, load.ownSeconds(), load.share());
    if (exit != 0) {
      throw new IllegalStateException(Files.readString(log));
    }
    return cost;
  }
}
