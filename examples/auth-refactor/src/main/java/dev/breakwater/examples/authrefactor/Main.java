package dev.breakwater.examples.authrefactor;

import dev.breakwater.workspace.Workspace;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs the refactor over a scratch copy of the project, and shows what happens. */
public final class Main {

  static final RefactorRequest REQUEST =
      new RefactorRequest(List.of("UserId", "SessionId", "AuthToken"));

  private static final Duration MOMENT = Duration.ofMillis(300);
  private static final String USAGE = "usage: [--at-once | --after-types] [--into FOLDER]";

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
   * @param args nothing to run in the derived waves, {@code --at-once} to run all four at once,
   *     {@code --after-types} to run the other three at once after type-defs; and {@code --into}
   *     with the folder for the copy of the project, which must be empty or not there
   * @throws IOException if the copy cannot be made
   */
  public static void main(String[] args) throws IOException {
    String mode = "";
    Path folder = null;
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--at-once") || args[i].equals("--after-types")) {
        mode = args[i];
      } else if (args[i].equals("--into") && i + 1 < args.length) {
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
      default -> main.inWaves();
    }
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

  private void inWaves() throws IOException {
    GeneratedPlan plan = GeneratedPlan.load();
    title("What each task may touch");
    out.print(PlanText.matrix(plan));
    title("What the compiler derived from it");
    out.print(PlanText.waves(plan));
    title("The run");
    AuthRefactor refactor = new AuthRefactorOrchestrator(asking(model()));
    AuthRefactor.Outcome outcome = refactor.run(REQUEST, Workspace.at(project)).join();
    title("What changed");
    out.print(UnifiedDiff.between(before, Tree.of(project)));
    report(
        Map.of(
            "auth-module", outcome.auth().summary(),
            "user-service", outcome.user().summary(),
            "gateway-mw", outcome.gateway().summary()));
  }

  private void atOnce() throws IOException {
    title("All four at once, each in a copy of its own");
    report(new AtOnce(model(), project).all(REQUEST));
    broken();
  }

  private void afterTypes() throws IOException {
    title("type-defs first, then the other three at once, each in a copy of its own");
    report(new AtOnce(model(), project).afterTypes(REQUEST));
    broken();
  }

  private Model model() {
    return Model.shownOn(out, MOMENT);
  }

  private static AuthRefactorOrchestrator.Tasks asking(Model model) {
    return new AuthRefactorOrchestrator.Tasks() {
      @Override
      public TypeDefs typeDefs() {
        return new TypeDefs(model);
      }

      @Override
      public AuthModule authModule() {
        return new AuthModule(model);
      }

      @Override
      public UserService userService() {
        return new UserService(model);
      }

      @Override
      public GatewayMiddleware gatewayMiddleware() {
        return new GatewayMiddleware(model);
      }
    };
  }

  private void report(Map<String, String> summaries) throws IOException {
    title("What they report");
    new TreeMap<>(summaries).forEach((task, summary) -> out.printf("  %-13s %s%n", task, summary));
    Tree after = Tree.of(project);
    out.printf(
        "%n%d of %d files changed. The project is in %s%n",
        after.changedSince(before).size(), after.files().size(), project);
  }

  private void broken() {
    out.println("It does not type-check: each adapted to what it saw when it began. To see that:");
    out.printf("  npx -y -p typescript tsc --noEmit -p %s%n", project);
  }

  private void title(String text) {
    out.printf("%n%s%n%n", text);
  }
}
