package dev.breakwater.processor.scale;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints what the processor adds to a compilation, for {@code docs/scale.md}: javac as a process of
 * its own, cold, with the processor, beside javac without processing on the same sources and what
 * the processor wrote for them. The two take turns, and the ratio is that of neighbours.
 *
 * <p>Not a test: nothing fails, and times depend on the machine. Run it from the project's root
 * after {@code mvn package}.
 */
final class CompileCost {

  private static final int RUNS = 7;

  private final Path folder;
  private final int tasks;

  private CompileCost(Path folder, int tasks) {
    this.folder = folder;
    this.tasks = tasks;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.out.printf(
        Locale.ROOT,
        "JDK %s, %d processors, %s%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"));
    System.out.println("tasks   with s (min-max)       without s (min-max)    adds s   ratio");
    for (int tasks : new int[] {10, 100, 1_000}) {
      new CompileCost(Files.createTempDirectory("compile-cost"), tasks).print();
    }
  }

  private void print() throws IOException, InterruptedException {
    List<Path> sources = writeSources();
    Path generated = Files.createDirectory(folder.resolve("generated"));
    with(sources, generated);
    List<Path> all = new ArrayList<>(sources);
    try (Stream<Path> files = Files.walk(generated)) {
      files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
    }
    double[] with = new double[RUNS];
    double[] without = new double[RUNS];
    double[] ratio = new double[RUNS];
    double[] added = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      with[run] = with(sources, Files.createTempDirectory(folder, "generated"));
      without[run] = javac(all, "-proc:none");
      ratio[run] = with[run] / without[run];
      added[run] = with[run] - without[run];
    }
    System.out.printf(
        Locale.ROOT,
        "%5d   %-22s %-22s %6.2f  %6.2f%n",
        tasks,
        spread(with),
        spread(without),
        median(added),
        median(ratio));
  }

  private static String spread(double[] seconds) {
    double[] sorted = seconds.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT, "%.2f (%.2f-%.2f)", median(seconds), sorted[0], sorted[RUNS - 1]);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[RUNS / 2];
  }

  private double with(List<Path> sources, Path generated) throws IOException, InterruptedException {
    return javac(
        sources, "-processorpath", jar("processor").toString(), "-s", generated.toString());
  }

  private double javac(List<Path> sources, String... options)
      throws IOException, InterruptedException {
    Path out = Files.createTempDirectory(folder, "classes");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of("--release", "17", "-d", out.toString(), "-nowarn"));
    command.addAll(List.of("-cp", jar("annotations") + File.pathSeparator + jar("runtime")));
    command.addAll(List.of(options));
    Path list = Files.createTempFile(folder, "sources", ".txt");
    Files.write(list, sources.stream().map(Path::toString).toList());
    command.add("@" + list);
    Path log = Files.createTempFile(folder, "javac", ".log");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    int exit = process.waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (exit != 0) {
      throw new IllegalStateException(Files.readString(log));
    }
    return seconds;
  }

  private static Path jar(String module) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(module, "target"))) {
      return files
          .filter(
              file ->
                  file.getFileName().toString().matches("breakwater-" + module + "-[0-9.]+\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("run mvn package first"))
          .toAbsolutePath();
    }
  }

  /** Layers of ten; each task reads what two tasks of the layer before wrote, and takes a value. */
  private List<Path> writeSources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      int before = (i / 10 - 1) * 10;
      String reads =
          before < 0
              ? "\"docs/**\""
              : String.format(
                  "\"out/m%d/*.ts\", \"out/m%d/*.ts\"", before + i % 10, before + (i + 3) % 10);
      String value = before < 0 ? "" : String.format(", V%d value", before + i % 10);
      sources.add(
          write(
              "T" + i,
              String.format(
                  "@Task @Reads({%s}) @Writes({\"out/m%d/*.ts\", \"tests/m%d/*.ts\"})%n"
                      + "final class T%d { V%d run(Workspace workspace%s) { return new V%d(); } }%n"
                      + "record V%d() {}%n",
                  reads, i, i, i, i, value, i, i)));
    }
    String list =
        Stream.iterate(0, i -> i + 1)
            .limit(tasks)
            .map(i -> "T" + i + ".class")
            .collect(Collectors.joining(", "));
    sources.add(
        write(
            "Graph",
            "@TaskGraph({"
                + list
                + "}) public interface Graph {\n"
                + "  CompletableFuture<V"
                + (tasks - 1)
                + "> run(Workspace workspace);\n}\n"));
    return sources;
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".java"),
        "package cost;\nimport dev.breakwater.*;\nimport dev.breakwater.workspace.Workspace;\n"
            + "import java.util.concurrent.CompletableFuture;\n"
            + text);
  }
}
