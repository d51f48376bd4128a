package dev.breakwater.workspace;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.nio.file.Path;
import java.util.List;

/**
 * A process that publishes the next generation of some files for ever, run after run, until it is
 * killed. All files of one generation have its number in them; where one stands depends on it, too.
 * Unless there are many files, an unordered task of each run sees the generation before.
 */
final class PublishingProcess {

  private static final List<String> ALWAYS = List.of("a.txt", "src/b.txt", "src/deep/c.txt");

  private PublishingProcess() {}

  public static void main(String[] arguments) {
    Workspace workspace =
        Workspace.builder(Path.of(arguments[0])).durable(Boolean.parseBoolean(arguments[1])).open();
    PlannedTask task =
        PlannedTask.builder("publisher", PublishingProcess.class).writes("**").build();
    int more = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
    PlannedTask observer =
        PlannedTask.builder("observer", PublishingProcess.class).snapshots("**").build();
    Plan plan = more > 0 ? Plan.of("Generations", task) : Plan.of("Generations", task, observer);
    Engine engine = Engine.builder().executor(Runnable::run).build();
    boolean started = false;
    for (int generation = generationIn(workspace) + 1; true; generation++) {
      int next = generation;
      Run run = engine.begin(plan);
      run.startVoid(task, step -> write(step.open(workspace), next, more));
      if (more == 0) {
        // It runs second, and sees the generation before.
        run.startVoid(
            observer,
            step -> check(generationIn(step.open(workspace)) == next - 1, "it sees " + next));
      }
      run.await();
      if (!started) {
        System.out.println("started");
        started = true;
      }
    }
  }

  private static void write(Workspace workspace, int generation, int more) {
    String text = "generation " + generation;
    for (int number = 0; number < more; number++) {
      workspace.write("more/" + number % 50 + "/" + number, text);
    }
    ALWAYS.forEach(path -> workspace.write(path, text));
    boolean even = generation % 2 == 0;
    if (!even) {
      workspace.write("odd/" + generation % 10 + "/d.txt", text);
    }
    workspace.write("either-" + (even ? "even" : "odd"), text);
    workspace.delete("either-" + (even ? "odd" : "even"));
  }

  /** The one generation that is there; 0 if none is. */
  static int generationIn(Workspace workspace) {
    List<String> files = workspace.list("**");
    if (files.isEmpty()) {
      return 0;
    }
    String first = workspace.read(ALWAYS.get(0));
    int generation = Integer.parseInt(first.substring("generation ".length()));
    for (String path : ALWAYS) {
      check(workspace.read(path).equals(first), path + " is not of " + first + ": " + files);
    }
    for (String path : files) {
      check(
          !path.startsWith("more/") || workspace.read(path).equals(first),
          path + " is not of " + first);
    }
    boolean even = generation % 2 == 0;
    check(workspace.read("either-" + (even ? "even" : "odd")).equals(first), "either of " + first);
    check(!workspace.exists("either-" + (even ? "odd" : "even")), "both of " + first);
    String sometimes = "odd/" + generation % 10 + "/d.txt";
    check(even || workspace.read(sometimes).equals(first), sometimes + " is not of " + first);
    return generation;
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new AssertionError(message);
    }
  }
}
