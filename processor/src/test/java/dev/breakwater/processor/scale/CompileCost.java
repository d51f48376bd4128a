package dev.breakwater.processor.scale;

import dev.breakwater.processor.scale.ColdJavac.Cost;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prints what the processor adds to a compilation, for {@code docs/scale.md}: javac as a process of
 * its own, cold, with the processor, beside javac without processing on the same sources and what
 * the processor wrote for them, and beside javac with a processor that only writes the same again.
 * They take turns, and what is added is the difference of neighbours. Then it prints where the
 * processor's time goes.
 *
 * <p>Not a test: nothing fails, and times depend on the machine. Run it from the project's root
 * after {@code mvn package}; arguments are numbers of tasks.
 */
final class CompileCost {

  private static final int RUNS = 7;
  private static final int[] SIZES = {10, 100, 200, 1_000};
  private static final Pattern STAGE = Pattern.compile("stage ([a-z ]+): (\\d+)");

  private final int tasks;
  private final ColdJavac javac;
  private final List<Path> sources;
  private final List<Path> all;
  private final Path folder;

  private CompileCost(int tasks) throws IOException, InterruptedException {
    this.tasks = tasks;
    this.folder = Files.createTempDirectory("compile-cost");
    this.javac = new ColdJavac(folder);
    this.sources = LayeredTasks.write(folder, tasks);
    Path generated = Files.createDirectory(folder.resolve("generated"));
    javac.run(sources, withProcessor(generated));
    this.all = new ArrayList<>(sources);
    try (Stream<Path> files = Files.walk(generated)) {
      files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
    }
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int[] sizes =
        arguments.length == 0
            ? SIZES
            : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
    System.out.printf(
        Locale.ROOT,
        "JDK %s, %d processors, %s%n%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"));
    System.out.println("tasks  time  without (min-max)      javac's   ours   adds  ratio");
    List<CompileCost> costs = new ArrayList<>();
    for (int tasks : sizes) {
      CompileCost cost = new CompileCost(tasks);
      costs.add(cost);
      cost.printAdded();
    }
    System.out.println();
    for (CompileCost cost : costs) {
      cost.printStages();
    }
  }

  private void printAdded() throws IOException, InterruptedException {
    List<Cost> with = new ArrayList<>();
    List<Cost> replay = new ArrayList<>();
    List<Cost> without = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      with.add(javac.run(sources, withProcessor(Files.createTempDirectory(folder, "generated"))));
      replay.add(javac.run(sources, withReplay()));
      without.add(javac.run(all, List.of("-proc:none")));
    }
    printRow("wall", with, replay, without, Cost::wall);
    printRow("cpu", with, replay, without, Cost::cpu);
  }

  private void printRow(
      String time,
      List<Cost> with,
      List<Cost> replay,
      List<Cost> without,
      ToDoubleFunction<Cost> measure) {
    double[] none = without.stream().mapToDouble(measure).toArray();
    double[] rounds = replay.stream().mapToDouble(measure).toArray();
    double[] whole = with.stream().mapToDouble(measure).toArray();
    double[] ratio = new double[RUNS];
    Arrays.setAll(ratio, run -> whole[run] / none[run]);
    System.out.printf(
        Locale.ROOT,
        "%5d  %-4s  %-20s  %7.2f  %6.2f  %5.2f  %5.2f%n",
        tasks,
        time,
        spread(none),
        median(differences(rounds, none)),
        median(differences(whole, rounds)),
        median(differences(whole, none)),
        median(ratio));
  }

  private void printStages() throws IOException, InterruptedException {
    Map<String, double[]> stages = new LinkedHashMap<>();
    for (int run = 0; run < RUNS; run++) {
      Path generated = Files.createTempDirectory(folder, "generated");
      Matcher stage = STAGE.matcher(javac.run(sources, withStages(generated)).output());
      while (stage.find()) {
        stages.computeIfAbsent(stage.group(1), name -> new double[RUNS])[run] =
            Long.parseLong(stage.group(2)) / 1e6;
      }
    }
    System.out.printf("%d tasks, milliseconds%n", tasks);
    stages.forEach(
        (name, times) -> System.out.printf(Locale.ROOT, "  %-16s %6.0f%n", name, median(times)));
  }

  private static List<String> withProcessor(Path generated) throws IOException {
    return List.of(
        "-processorpath", ColdJavac.jar("processor").toString(), "-s", generated.toString());
  }

  private List<String> withReplay() throws IOException {
    return List.of(
        "-processorpath",
        testClasses().toString(),
        "-processor",
        ReplayProcessor.class.getName(),
        "-A" + ReplayProcessor.OPTION + "=" + folder.resolve("generated"),
        "-s",
        Files.createTempDirectory(folder, "generated").toString());
  }

  private static List<String> withStages(Path generated) throws IOException {
    return List.of(
        "-processorpath",
        ColdJavac.jar("processor") + File.pathSeparator + testClasses(),
        "-processor",
        StagesProcessor.class.getName(),
        "-s",
        generated.toString());
  }

  private static Path testClasses() {
    return Path.of("processor", "target", "test-classes").toAbsolutePath();
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

  private static double[] differences(double[] of, double[] less) {
    double[] differences = new double[RUNS];
    Arrays.setAll(differences, run -> of[run] - less[run]);
    return differences;
  }
}
