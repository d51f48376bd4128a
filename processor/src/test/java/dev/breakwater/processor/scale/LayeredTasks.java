package dev.breakwater.processor.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sources of a graph in layers of ten tasks: each task reads what two tasks of the layer before
 * wrote, and takes the value of one of them.
 */
final class LayeredTasks {

  private LayeredTasks() {}

  /** Writes them into a folder, and returns the files. */
  static List<Path> write(Path folder, int tasks) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      sources.add(write(folder, "T" + i, task(i)));
    }
    sources.add(write(folder, "Graph", graph(tasks)));
    return sources;
  }

  private static String task(int i) {
    int before = (i / 10 - 1) * 10;
    String reads =
        before < 0
            ? "\"docs/**\""
            : String.format(
                "\"out/m%d/*.ts\", \"out/m%d/*.ts\"", before + i % 10, before + (i + 3) % 10);
    String value = before < 0 ? "" : String.format(", V%d value", before + i % 10);
    return String.format(
        "@Task @Reads({%s}) @Writes({\"out/m%d/*.ts\", \"tests/m%d/*.ts\"})%n"
            + "final class T%d { V%d run(Workspace workspace%s) { return new V%d(); } }%n"
            + "record V%d() {}%n",
        reads, i, i, i, i, value, i, i);
  }

  private static String graph(int tasks) {
    String list =
        IntStream.range(0, tasks)
            .mapToObj(i -> "T" + i + ".class")
            .collect(Collectors.joining(", "));
    return String.format(
        "@TaskGraph({%s}) public interface Graph {%n"
            + "  CompletableFuture<V%d> run(Workspace workspace);%n}%n",
        list, tasks - 1);
  }

  private static Path write(Path folder, String name, String text) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".java"),
        "package cost;\nimport dev.breakwater.*;\nimport dev.breakwater.workspace.Workspace;\n"
            + "import java.util.concurrent.CompletableFuture;\n"
            + text);
  }
}
