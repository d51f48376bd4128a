package dev.breakwater.benchmarks.overhead;

import dev.breakwater.benchmarks.Benchmark;
import dev.breakwater.benchmarks.Options;
import dev.breakwater.benchmarks.Scratch;
import dev.breakwater.benchmarks.VirtualThreads;
import dev.breakwater.benchmarks.graphs.Compiled;
import dev.breakwater.benchmarks.graphs.Shape;
import dev.breakwater.benchmarks.load.ForeignLoad;
import dev.breakwater.benchmarks.report.Figures;
import dev.breakwater.benchmarks.report.Libraries;
import dev.breakwater.benchmarks.report.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What a library takes for a task that does next to nothing. */
public final class Overhead implements Benchmark {

  /** For graphs of which the virtual machine compiles thousands of methods before it is at rest. */
  private static final TimeValue LONG_WARM_UP = TimeValue.seconds(3);

  @Override
  public String name() {
    return "overhead";
  }

  @Override
  public String run(Options options) throws IOException {
    List<Shape> shapes = options.quick() ? Shape.ALL.subList(0, 2) : Shape.ALL;
    StringBuilder text = new StringBuilder(preface(options));
    try (Scratch scratch = Scratch.open()) {
      Compiled compiled = Compiled.of(shapes, scratch.folder());
      for (Threads threads : threads(options)) {
        text.append("\n\n").append(table(threads, shapes, compiled, options));
      }
    }
    return text.toString();
  }

  private static List<Threads> threads(Options options) {
    List<Threads> asked =
        Arrays.stream(Threads.values())
            .filter(each -> options.words().contains(each.name().toLowerCase(Locale.ROOT)))
            .toList();
    if (!asked.isEmpty()) {
      return asked;
    }
    return options.quick() ? List.of(Threads.DIRECT) : List.of(Threads.values());
  }

  private static String preface(Options options) {
    String versions =
        Stream.of(
                "dagger-producers", "parseq", "langgraph4j-core", "langchain4j-agentic", "jmh-core")
            .map(Libraries::withVersion)
            .collect(Collectors.joining(", "));
    int forks = forks(options);
    return "With %s. %d fork%s of %d iterations. %s"
        .formatted(
            versions, forks, forks == 1 ? "" : "s", iterations(options), ForeignLoad.sentence());
  }

  private static int forks(Options options) {
    return options.quick() ? 1 : 3;
  }

  /** How often a library is measured where too little is left of what was. */
  private static int tries(Options options) {
    return options.quick() ? 1 : 3;
  }

  private static int iterations(Options options) {
    return options.quick() ? 2 : 5;
  }

  private static String table(
      Threads threads, List<Shape> shapes, Compiled compiled, Options options) {
    if (threads == Threads.VIRTUAL && !VirtualThreads.areThere()) {
      return "**" + threads.title() + "** need JDK 21 or later.\n";
    }
    Table table =
        new Table(
            threads.title(),
            "Shape, library",
            "ns for a task",
            "÷ by hand",
            "÷ Dagger",
            "bytes for a task",
            "÷ by hand",
            "processor ns for a task",
            "÷ by hand",
            "÷ Dagger",
            "discarded");
    for (Shape shape : shapes) {
      Map<Library, Measured> measured = new EnumMap<>(Library.class);
      for (Library library : Library.values()) {
        if (library.limit(shape).isEmpty()) {
          System.err.println(threads + " " + shape.name() + " " + library);
          measured.put(library, measure(library, shape, threads, compiled, options));
        }
      }
      rows(shape, measured, table);
    }
    return table.toString();
  }

  private static void rows(Shape shape, Map<Library, Measured> measured, Table table) {
    Measured byHand = measured.get(Library.HAND_WRITTEN);
    Measured dagger = measured.get(Library.DAGGER);
    for (Library library : Library.values()) {
      String name = shape.title() + ": " + library.title() + library.remark(shape);
      Measured here = measured.get(library);
      if (here == null || byHand == null || dagger == null) {
        table.row(name, library.limit(shape), "", "", "", "", "", "", "", "");
        continue;
      }
      table.row(
          name,
          here.nanos().toString(),
          Figures.ratio(here.nanos().median(), byHand.nanos().median()),
          Figures.ratio(here.nanos().median(), dagger.nanos().median()),
          Figures.text(here.bytes().median()),
          Figures.ratio(here.bytes().median(), byHand.bytes().median()),
          Figures.text(here.cpu().median()),
          Figures.ratio(here.cpu().median(), byHand.cpu().median()),
          Figures.ratio(here.cpu().median(), dagger.cpu().median()),
          here.discards());
    }
  }

  private static Measured measure(
      Library library, Shape shape, Threads threads, Compiled compiled, Options options) {
    TimeValue time = TimeValue.milliseconds(options.quick() ? 100 : 250);
    ChainedOptionsBuilder jmh =
        new OptionsBuilder()
            .include(OneRun.class.getName() + ".run$")
            .param("library", library.name())
            .param("shape", shape.name())
            .param("threads", threads.name())
            .jvmArgsAppend(jvm(compiled))
            .addProfiler(GCProfiler.class)
            .addProfiler(LoadProfiler.class)
            .forks(forks(options))
            .warmupIterations(options.quick() ? 2 : 5)
            .warmupTime(shape.tasks() > 100 && !options.quick() ? LONG_WARM_UP : time)
            .measurementIterations(iterations(options))
            .measurementTime(time)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    try {
      List<RunResult> results = new ArrayList<>(new Runner(jmh.build()).run());
      Measured measured = Measured.of(results, shape.tasks());
      for (int more = 1; more < tries(options) && !measured.suffices(); more++) {
        results.addAll(new Runner(jmh.build()).run());
        measured = Measured.of(results, shape.tasks());
      }
      return measured;
    } catch (RunnerException e) {
      throw new IllegalStateException(library + " with " + shape.name(), e);
    }
  }

  private static String[] jvm(Compiled compiled) {
    List<String> arguments = new ArrayList<>();
    arguments.add("-D" + OneRun.CLASSES + "=" + compiled.folder());
    arguments.addAll(List.of("-Xms1g", "-Xmx1g", "-XX:+UseParallelGC"));
    if (Runtime.version().feature() >= 24) {
      // JMH uses what these JDKs warn of.
      arguments.add("--sun-misc-unsafe-memory-access=allow");
    }
    return arguments.toArray(String[]::new);
  }
}
