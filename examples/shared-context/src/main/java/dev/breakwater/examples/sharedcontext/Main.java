package dev.breakwater.examples.sharedcontext;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.RunReport;
import dev.breakwater.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/** Runs the agents several times, and compares the results. */
public final class Main {

  private static final int RUNS = 5;

  private static final Map<String, String> PROJECT =
      Map.of(
          "src/auth/session.ts", "export function login() {}\n",
          "src/user/model.ts", "export function findUser() {}\n",
          "src/gateway/routes.ts", "export function route() {}\n");

  private Main() {}

  /**
   * Runs the example.
   *
   * @param arguments none
   * @throws IOException if the files of the project cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Result first = null;
    for (int number = 1; number <= RUNS; number++) {
      Result result = run(new Pace(200));
      if (first == null) {
        first = result;
        System.out.println(result.report());
      } else if (!result.files().equals(first.files())
          || !result.problems().equals(first.problems())) {
        throw new IllegalStateException("run " + number + " has another result: " + result);
      }
    }
    System.out.println(RUNS + " runs with different timing have the same result:\n");
    first.files().forEach((file, text) -> System.out.println("== " + file + "\n" + text));
    System.out.println("The last task has checked the merged files, and found:");
    first.problems().forEach(problem -> System.out.println("  " + problem));
  }

  /**
   * The result of a run.
   *
   * @param files the files of the project, by path
   * @param problems the findings of the last task
   */
  record Result(Map<String, String> files, List<String> problems, RunReport report) {}

  static Result run(Pace pace) throws IOException {
    Path root = Files.createTempDirectory("shared-context");
    for (Map.Entry<String, String> file : PROJECT.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    AtomicReference<RunReport> report = new AtomicReference<>();
    Engine engine = Engine.builder().onReport(report::set).build();
    Workspace workspace = Workspace.at(root);
    List<String> problems = new SharedContextOrchestrator(engine).run(pace, workspace);
    Map<String, String> files = new TreeMap<>();
    for (String file : workspace.list("**")) {
      files.put(file, workspace.read(file));
    }
    return new Result(files, problems, report.get());
  }
}
