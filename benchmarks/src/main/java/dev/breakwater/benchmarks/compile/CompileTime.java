package dev.breakwater.benchmarks.compile;

import dev.breakwater.benchmarks.Benchmark;
import dev.breakwater.benchmarks.Options;
import dev.breakwater.benchmarks.Scratch;
import dev.breakwater.benchmarks.compile.Project.Pair;
import dev.breakwater.benchmarks.graphs.BreakwaterSources;
import dev.breakwater.benchmarks.graphs.DaggerSources;
import dev.breakwater.benchmarks.graphs.Processors;
import dev.breakwater.benchmarks.graphs.Shape;
import dev.breakwater.benchmarks.graphs.Source;
import dev.breakwater.benchmarks.load.ForeignLoad;
import dev.breakwater.benchmarks.report.Figures;
import dev.breakwater.benchmarks.report.Libraries;
import dev.breakwater.benchmarks.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a processor adds to a compilation, as a process of its own, cold. */
public final class CompileTime implements Benchmark {

  private static final String OURS = "Breakwater";
  private static final String DAGGER = "Dagger Producers";
  private static final String IDLE = "a processor that does nothing";

  @Override
  public String name() {
    return "compile";
  }

  @Override
  public String run(Options options) throws IOException, InterruptedException {
    Table table =
        new Table(
            "Seconds over `-proc:none`",
            "Tasks, processor",
            "`-proc:none`",
            "adds",
            "÷ Dagger",
            "adds, of processor time",
            "÷ Dagger",
            "discarded");
    int runs = options.quick() ? 1 : 7;
    for (int tasks : sizes(options)) {
      System.err.println(tasks + " tasks");
      try (Scratch scratch = Scratch.open()) {
        rows(tasks, measure(tasks, runs, scratch.folder()), runs, table);
      }
    }
    return """
        With %s. For each, pairs of compilations with its processor and without, in alternating \
        order, %d in all; what is added is the difference of a pair. %s

        %s"""
        .formatted(Libraries.withVersion("dagger-compiler"), runs, ForeignLoad.sentence(), table);
  }

  private static List<Integer> sizes(Options options) {
    if (!options.words().isEmpty()) {
      return options.words().stream().map(Integer::valueOf).toList();
    }
    return options.quick() ? List.of(10) : List.of(10, 50, 200, 1_000);
  }

  private static Map<String, Added> measure(int tasks, int runs, Path folder)
      throws IOException, InterruptedException {
    Shape shape = Shape.layered(tasks, 10);
    List<Source> ours = BreakwaterSources.of(shape);
    Map<String, Project> projects = new LinkedHashMap<>();
    projects.put(OURS, project(folder.resolve("ours"), ours, Processors.breakwater()));
    projects.put(
        DAGGER, project(folder.resolve("dagger"), DaggerSources.of(shape), Processors.dagger()));
    projects.put(IDLE, project(folder.resolve("idle"), ours, idle()));
    Map<String, List<Pair>> pairs = new LinkedHashMap<>();
    for (int run = 0; run < runs; run++) {
      for (Map.Entry<String, Project> project : projects.entrySet()) {
        pairs
            .computeIfAbsent(project.getKey(), key -> new ArrayList<>())
            .add(project.getValue().compile(run % 2 == 0));
      }
    }
    Map<String, Added> added = new LinkedHashMap<>();
    pairs.forEach((name, all) -> added.put(name, Added.of(all)));
    return added;
  }

  private static Project project(Path folder, List<Source> sources, List<String> processor)
      throws IOException, InterruptedException {
    Files.createDirectory(folder);
    return new Project(new ColdJavac(folder, Processors.classPath()), folder, sources, processor);
  }

  private static List<String> idle() {
    return List.of(
        "-processorpath", Libraries.own().toString(), "-processor", IdleProcessor.class.getName());
  }

  private static void rows(int tasks, Map<String, Added> added, int runs, Table table) {
    added.forEach(
        (name, here) -> {
          Added dagger = added.getOrDefault(DAGGER, here);
          table.row(
              "%,d: %s".formatted(tasks, name),
              here.without().toString(),
              here.wall().toString(),
              Figures.ratio(here.wall().median(), dagger.wall().median()),
              here.cpu().toString(),
              Figures.ratio(here.cpu().median(), dagger.cpu().median()),
              here.discarded() + " of " + runs);
        });
  }
}
