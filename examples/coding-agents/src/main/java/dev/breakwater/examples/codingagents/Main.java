package dev.breakwater.examples.codingagents;

import dev.breakwater.codingagents.CodingAgent;
import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.RunListener;
import dev.breakwater.runtime.RunReport;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.runtime.TaskFailedException;
import dev.breakwater.workspace.ChangeReview;
import dev.breakwater.workspace.Sandbox;
import dev.breakwater.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/** Runs the agents on a copy of the sample project. */
public final class Main {

  private static final List<String> PROJECT = List.of("README.md", "src/greet.sh", "src/double.sh");

  private Main() {}

  /**
   * Runs the example.
   *
   * @param arguments {@code [--agent claude|codex|script] [--yes] [--unsandboxed]}
   * @throws IOException if the project cannot be copied
   */
  public static void main(String... arguments) throws IOException {
    try {
      Options options = Options.parse(System.getenv(), arguments);
      ChangeReview review = AskBeforePublish.in(System.console(), System.out, options.yes());
      Path root = copyProject();
      String agent = options.agent().name().toLowerCase(Locale.ROOT);
      System.out.println("The agent is " + agent + ", and works on " + root);
      Improve.Outcome outcome = run(options, review, root, System.out, System.out::println);
      System.out.println("== answers\n" + outcome.docs());
      System.out.println(outcome.tests() + "\n" + outcome.script());
      System.out.print("== the check of the merged tree\n" + outcome.check());
    } catch (IllegalArgumentException | TaskFailedException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  static Path copyProject() throws IOException {
    Path root = Files.createTempDirectory("coding-agents");
    for (String file : PROJECT) {
      Files.createDirectories(root.resolve(file).getParent());
      try (InputStream content =
          Objects.requireNonNull(Main.class.getResourceAsStream("/project/" + file))) {
        Files.copy(content, root.resolve(file));
      }
    }
    return root;
  }

  static Improve.Outcome run(
      Options options, ChangeReview review, Path root, PrintStream out, Consumer<RunReport> report)
      throws IOException {
    CodingAgent<?> agent = options.agent().agent().unsandboxed(options.unsandboxed());
    Sandbox sandbox = options.unsandboxed() ? Sandbox.NONE : Sandbox.REQUIRED;
    Workspace workspace = Workspace.builder(root).sandbox(sandbox).beforePublish(review).open();
    Engine engine =
        Engine.builder()
            .budget("cost.usd", 5)
            .onReport(report)
            .listener(
                new RunListener() {
                  @Override
                  public void progressed(TaskContext context, String message) {
                    out.printf("%-12s %s%n", context.task(), message);
                  }
                })
            .build();
    return new ImproveOrchestrator(engine).run(new Agent(agent), workspace);
  }
}
