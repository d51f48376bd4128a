package dev.breakwater.processor.scale;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs javac as a process of its own, as a user's build does who has no daemon. */
final class ColdJavac {

  private static final Path OWN_TIMES = Path.of("/proc/self/stat");

  private final Path folder;

  ColdJavac(Path folder) {
    this.folder = folder;
  }

  /**
   * What one run took.
   *
   * @param wall seconds from start to end
   * @param cpu seconds of all its threads, in user and kernel mode; NaN where the system is no
   *     Linux, which alone tells them of a process that has ended
   * @param output all that it printed
   */
  record Cost(double wall, double cpu, String output) {}

  Cost run(List<Path> sources, List<String> options) throws IOException, InterruptedException {
    Path out = Files.createTempDirectory(folder, "classes");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of("--release", "17", "-d", out.toString(), "-nowarn"));
    String classPath =
        String.join(
            File.pathSeparator,
            jar("annotations").toString(),
            jar("planner").toString(),
            jar("runtime").toString(),
            jar("capabilities/workspace").toString());
    command.addAll(List.of("-cp", classPath));
    command.addAll(options);
    Path list = Files.createTempFile(folder, "sources", ".txt");
    Files.write(list, sources.stream().map(Path::toString).toList());
    command.add("@" + list);
    Path log = Files.createTempFile(folder, "javac", ".log");
    double cpuBefore = cpuOfChildren();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    int exit = process.waitFor();
    double wall = (System.nanoTime() - start) / 1e9;
    String output = Files.readString(log);
    if (exit != 0) {
      throw new IllegalStateException(output);
    }
    return new Cost(wall, cpuOfChildren() - cpuBefore, output);
  }

  /** What all processes that this one started, and that have ended, took of the processors. */
  private static double cpuOfChildren() throws IOException {
    if (!Files.exists(OWN_TIMES)) {
      return Double.NaN;
    }
    String stat = Files.readString(OWN_TIMES);
    // The name, in parentheses, may hold blanks. Fields 16 and 17 of the line, as proc(5) counts,
    // are the times in user and in kernel mode, in hundredths of a second.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / 100.0;
  }

  /** The jar of a module, as {@code mvn package} left it. */
  static Path jar(String module) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(module, "target"))) {
      return files
          .filter(
              file ->
                  file.getFileName()
                      .toString()
                      .matches("breakwater-[a-z]+-[0-9.]+(-SNAPSHOT)?\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("run mvn package first"))
          .toAbsolutePath();
    }
  }
}
