package dev.breakwater.examples.codingagents;

import dev.breakwater.codingagents.AgentBusyException;
import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.OnFailure;
import dev.breakwater.runtime.TaskFailedException;
import dev.breakwater.workspace.ChangesRejectedException;
import dev.breakwater.workspace.Sandbox;
import dev.breakwater.workspace.Workspace;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Runs the agents on a copy of the sample project. */
public final class Main {

  private final PrintStream out;
  private final Optional<Question> question;

  Main(PrintStream out, Optional<Question> question) {
    this.out = out;
    this.question = question;
  }

  /**
   * Runs the example. The exit code is 0 if the merged files are in order, 1 if they are not or if
   * a task fails, and 2 if an argument is not valid.
   *
   * @param arguments those of {@link Options#USAGE}
   * @throws IOException if the sample project cannot be copied
   */
  public static void main(String[] arguments) throws IOException {
    try {
      Options options = Options.of(System.getenv(), arguments);
      Path project = Files.createTempDirectory("coding-agents-");
      SampleProject.copyTo(project);
      System.exit(new Main(System.out, Question.inTerminal()).run(project, options));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println(Options.USAGE);
      System.exit(2);
    }
  }

  int run(Path project, Options options) {
    Screen screen = new Screen(out);
    Workspace workspace =
        Workspace.builder(project)
            .sandbox(options.unsandboxed() ? Sandbox.NONE : Sandbox.IF_AVAILABLE)
            .beforePublish(new ShowAndAsk(screen, options.yes(), question))
            .open();
    if (!workspace.isSandboxed() && !options.unsandboxed()) {
      out.println("The sandbox does not work: install bubblewrap, or add --unsandboxed if you");
      out.println("trust the agent with all files of this user and the network.");
      return 2;
    }
    out.println("The agent is " + options.agent() + ". The project is in " + project + "\n");
    Engine engine =
        Engine.builder()
            .budget("cost.usd", 5)
            .retryIf(Main::isWorthAnotherAttempt)
            .onFailure(OnFailure.FINISH_INDEPENDENT)
            .listener(screen)
            .build();
    try {
      LogMigration.Outcome outcome =
          new LogMigrationOrchestrator(engine)
              .run(options.agent().create().unsandboxed(options.unsandboxed()), workspace);
      return show(outcome);
    } catch (TaskFailedException e) {
      out.println("\n" + e.getMessage());
      return 1;
    }
  }

  /** An attempt of an agent costs money. */
  private static boolean isWorthAnotherAttempt(Throwable failure) {
    return failure instanceof AgentBusyException
        || (failure instanceof ChangesRejectedException rejection
            && ShowAndAsk.isWorthAnotherAttempt(rejection));
  }

  private int show(LogMigration.Outcome outcome) {
    out.println();
    out.println("accounts: " + outcome.accounts().answer());
    out.println("billing:  " + outcome.billing().answer());
    out.println("shipping: " + outcome.shipping().answer());
    out.println(
        outcome.problems().isEmpty()
            ? "The merged files are in order."
            : "The merged files have problems: " + String.join("; ", outcome.problems()));
    return outcome.problems().isEmpty() ? 0 : 1;
  }
}
