package dev.breakwater.examples.agents;

import dev.breakwater.runtime.TaskFailedException;
import dev.breakwater.testing.ModelServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionException;

/** Runs the agents on a scratch copy of the project, with a real or a scripted provider. */
public final class Main {

  private Main() {}

  /**
   * Runs the example. Its status is 1 if a task fails, or if the checks of the last task fail.
   *
   * @param arguments none
   * @throws IOException if the project cannot be copied
   */
  public static void main(String[] arguments) throws IOException {
    System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s: %5$s%6$s%n");
    boolean passed;
    if (Provider.isSet(System.getenv())) {
      passed = run(Provider.of(System.getenv()));
    } else {
      System.out.println("OPENAI_API_KEY is not set: a script stands for the models.\n");
      try (ModelServer server = ScriptedModel.start(Duration.ofMillis(300))) {
        passed = run(ScriptedModel.provider(server));
      }
    }
    System.exit(passed ? 0 : 1);
  }

  private static boolean run(Provider provider) throws IOException {
    Path project = Files.createTempDirectory("agents");
    Project.copyTo(project);
    try {
      Verdict verdict = Refactor.start(provider, project, new Progress(System.out)).join();
      System.out.println(verdict.checks() + "\n\n" + verdict.summary());
      return verdict.passed();
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof TaskFailedException failed)) {
        throw e;
      }
      System.out.println(failed.getMessage());
      return false;
    } finally {
      System.out.println("\nThe project is in " + project);
    }
  }
}
