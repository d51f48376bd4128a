package dev.breakwater.examples.authrefactor;

import dev.breakwater.runtime.RunReport;
import dev.breakwater.runtime.TaskFailedException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;

/** Runs the refactor over a scratch copy of the project, and shows what happens. */
public final class Main {

  private static final Model MODEL = Model.taking(Duration.ofMillis(300));

  /** Slow enough for others to be under way still when a task has failed for good. */
  private static final Model SLOW = Model.taking(Duration.ofSeconds(1));

  private static final String USAGE =
      "usage: [--busy | --failing TASK | --at-once | --after-types] [--into FOLDER]";

  private final PrintStream out;
  private final Path project;
  private final Tree before;

  private Main(PrintStream out, Path project, Tree before) {
    this.out = out;
    this.project = project;
    this.before = before;
  }

  /**
   * Runs the example.
   *
   * @param args nothing to run in the derived waves; {@code --busy} for a model that turns
   *     gateway-mw away twice, {@code --failing} for one that always turns the task away that comes
   *     next; {@code --at-once} to run all four at once, {@code --after-types} to run the other
   *     three at once after type-defs; and {@code --into} with the folder for the copy of the
   *     project, which must be empty or not there
   * @throws IOException if the copy cannot be made
   */
  public static void main(String[] args) throws IOException {
    String mode = "";
    String failing = "";
    Path folder = null;
    for (int i = 0; i < args.length; i++) {
      boolean hasNext = i + 1 < args.length;
      if (args[i].matches("--(busy|at-once|after-types)")) {
        mode = args[i];
      } else if (args[i].equals("--failing") && hasNext && isTask(args[i + 1])) {
        mode = args[i];
        failing = args[++i];
      } else if (args[i].equals("--into") && hasNext) {
        folder = Path.of(args[++i]);
      } else {
        System.err.println(USAGE);
        System.exit(2);
      }
    }
    Path project =
        folder == null ? Files.createTempDirectory("auth-refactor-") : emptyFolder(folder);
    Tree before = SampleProject.tree();
    before.writeTo(project);
    Main main = new Main(System.out, project, before);
    switch (mode) {
      case "--at-once" -> main.atOnce();
      case "--after-types" -> main.afterTypes();
      case "--busy" -> main.inWaves(new BusyModel(MODEL, "gateway-mw", 2));
      case "--failing" -> main.inWaves(new BusyModel(SLOW, failing, Integer.MAX_VALUE));
      default -> main.inWaves(MODEL);
    }
  }

  private static boolean isTask(String name) throws IOException {
    return GeneratedPlan.load().tasks().stream().anyMatch(task -> task.name().equals(name));
  }

  private static Path emptyFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new IllegalArgumentException(folder + " is not empty");
      }
    }
    return folder;
  }

  private void inWaves(Model model) throws IOException {
    GeneratedPlan plan = GeneratedPlan.load();
    title("What each task may touch");
    out.print(PlanText.matrix(plan));
    title("What the compiler derived from it");
    out.print(PlanText.waves(plan));
    title("The run");
    RunConsole console = new RunConsole(out);
    try {
      AuthRefactor.Outcome outcome = Refactor.of(project, model, console).join();
      title("What changed");
      out.print(UnifiedDiff.between(before, Tree.of(project)));
      title("What they say");
      summaries(
          Map.of(
              "auth-module", outcome.auth().summary(),
              "user-service", outcome.user().summary(),
              "gateway-mw", outcome.gateway().summary()));
      report(console.report());
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof TaskFailedException failed)) {
        throw e;
      }
      title("What the caller gets");
      out.println("  " + failed);
      report(failed.report());
    }
    changed();
  }

  private void atOnce() throws IOException {
    title("All four at once, each in a copy of its own: what they say");
    summaries(new AtOnce(MODEL, project).all(Refactor.REQUEST));
    broken();
  }

  private void afterTypes() throws IOException {
    title(
        "type-defs first, then the other three at once, each in a copy of its own: what they say");
    summaries(new AtOnce(MODEL, project).afterTypes(Refactor.REQUEST));
    broken();
  }

  private void summaries(Map<String, String> summaries) {
    new TreeMap<>(summaries).forEach((task, summary) -> out.printf("  %-13s %s%n", task, summary));
  }

  private void report(RunReport report) {
    title("The report of the run");
    out.print(report.toString().indent(2));
  }

  private void changed() throws IOException {
    Tree after = Tree.of(project);
    out.printf(
        "%n%d of %d files changed. The project is in %s%n",
        after.changedSince(before).size(), after.files().size(), project);
  }

  private void broken() throws IOException {
    changed();
    out.println("It does not type-check: each adapted to what it saw when it began. To see that:");
    out.printf("  npx -y -p typescript tsc --noEmit -p %s%n", project);
  }

  private void title(String text) {
    out.printf("%n%s%n%n", text);
  }
}
