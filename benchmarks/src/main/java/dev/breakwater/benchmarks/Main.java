package dev.breakwater.benchmarks;

import dev.breakwater.benchmarks.agents.EndToEnd;
import dev.breakwater.benchmarks.analysis.Analysis;
import dev.breakwater.benchmarks.compile.CompileTime;
import dev.breakwater.benchmarks.files.Snapshots;
import dev.breakwater.benchmarks.files.WorkspaceFiles;
import dev.breakwater.benchmarks.makespan.Makespan;
import dev.breakwater.benchmarks.memory.Memory;
import dev.breakwater.benchmarks.overhead.Overhead;
import dev.breakwater.benchmarks.report.Libraries;
import dev.breakwater.benchmarks.report.Machine;
import dev.breakwater.benchmarks.report.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Measures, prints tables, and writes them to {@code docs/benchmarks.md}, which says what they
 * tell. Run it from the project's root.
 */
public final class Main {

  private static final Path PAGE = Path.of("docs", "benchmarks.md");

  /** In the order of the page. */
  static final List<Benchmark> ALL =
      List.of(
          new Overhead(),
          new Makespan(),
          new CompileTime(),
          new Analysis(),
          new Memory(),
          new WorkspaceFiles(),
          new Snapshots(),
          new EndToEnd());

  private Main() {}

  /**
   * Runs the tables that are asked for.
   *
   * @param arguments the name of a table or {@code all}; then what it is asked for in particular
   * @throws IOException if the page cannot be read or written
   * @throws InterruptedException if it is told to give up
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> given = Arrays.asList(arguments);
    List<Benchmark> asked =
        given.isEmpty()
            ? List.of()
            : ALL.stream()
                .filter(each -> given.get(0).equals("all") || given.get(0).equals(each.name()))
                .toList();
    if (asked.isEmpty() || !Files.exists(PAGE)) {
      System.err.println(
          "from the project's root: java -jar benchmarks/target/benchmarks.jar "
              + ALL.stream().map(Benchmark::name).collect(Collectors.joining("|"))
              + "|all [--quick]");
      System.exit(2);
    }
    Options options = Options.of(given.subList(1, given.size()));
    for (Benchmark benchmark : asked) {
      write(benchmark, options);
    }
    // Libraries leave threads behind that would keep the process.
    System.exit(0);
  }

  private static void write(Benchmark benchmark, Options options)
      throws IOException, InterruptedException {
    String measured = benchmark.run(options);
    String text =
        "%s, Breakwater %s. %s%s"
            .formatted(
                Machine.describe(),
                Libraries.withVersion("breakwater-runtime").replaceFirst(".* ", ""),
                options.quick() ? "**A quick run, to see that it works: not to be cited.** " : "",
                measured);
    System.out.println("## " + benchmark.name() + "\n\n" + text);
    String page = Files.readString(PAGE);
    Files.writeString(PAGE, new Section(benchmark.name()).replace(page, text));
  }
}
