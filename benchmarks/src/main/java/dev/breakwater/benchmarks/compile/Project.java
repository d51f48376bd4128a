package dev.breakwater.benchmarks.compile;

import dev.breakwater.benchmarks.compile.ColdJavac.Cost;
import dev.breakwater.benchmarks.graphs.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sources, and a processor that writes more of them. What it adds is the time of a compilation with
 * it, less that of one that processes nothing and compiles what it wrote along with the rest.
 */
final class Project {

  private final ColdJavac javac;
  private final Path folder;
  private final List<String> processor;
  private final List<Path> sources;
  private final List<Path> all;

  Project(ColdJavac javac, Path folder, List<Source> sources, List<String> processor)
      throws IOException, InterruptedException {
    this.javac = javac;
    this.folder = folder;
    this.processor = processor;
    this.sources = Source.write(sources, folder.resolve("sources"));
    Path generated = Files.createDirectory(folder.resolve("generated"));
    Cost unused = with(generated);
    this.all = new ArrayList<>(this.sources);
    try (Stream<Path> files = Files.walk(generated)) {
      files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
    }
  }

  /**
   * Compiles with the processor and without.
   *
   * @param withFirst which of the two comes first
   */
  Pair compile(boolean withFirst) throws IOException, InterruptedException {
    if (withFirst) {
      Cost with = with(Files.createTempDirectory(folder, "generated"));
      return new Pair(with, without());
    }
    Cost without = without();
    return new Pair(with(Files.createTempDirectory(folder, "generated")), without);
  }

  private Cost with(Path generated) throws IOException, InterruptedException {
    List<String> options = new ArrayList<>(processor);
    options.addAll(List.of("-s", generated.toString()));
    return javac.run(sources, options);
  }

  private Cost without() throws IOException, InterruptedException {
    return javac.run(all, List.of("-proc:none"));
  }

  /** Two compilations, one right after the other. */
  record Pair(Cost with, Cost without) {

    boolean isDisturbed() {
      return with.isDisturbed() || without.isDisturbed();
    }

    double addsWall() {
      return with.wall() - without.wall();
    }

    double addsCpu() {
      return with.cpu() - without.cpu();
    }
  }
}
