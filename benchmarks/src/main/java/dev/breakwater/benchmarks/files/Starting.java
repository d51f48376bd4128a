package dev.breakwater.benchmarks.files;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.workspace.Sandbox;
import dev.breakwater.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Starts a program that sees many files, most of which its task only reads: in the sandbox, or in a
 * copy by {@code cp -r}.
 */
final class Starting implements TwoWays {

  private static final int FILES_OF_A_FOLDER = 50;

  /** One file of so many is written, and thus copied. */
  private static final int WRITTEN = 20;

  private final Path root;
  private final Path copies;
  private final Workspace workspace;
  private final PlannedTask task =
      PlannedTask.builder("agent", Starting.class).reads("**").writes("src/**").build();
  private final Plan plan = Plan.of("Starting", task);
  private final Engine engine = Engine.builder().executor(Runnable::run).build();

  Starting(Path folder, int files, int size) throws IOException {
    root = Files.createDirectories(folder.resolve("root"));
    copies = Files.createDirectories(folder.resolve("copies"));
    for (int file = 0; file < files; file++) {
      String top = file % WRITTEN == 0 ? "src/" : "node_modules/";
      Path path = root.resolve(top + file / FILES_OF_A_FOLDER + "/file" + file + ".js");
      Files.createDirectories(path.getParent());
      Files.write(path, new byte[size]);
    }
    workspace =
        Workspace.builder(root)
            .sandbox(Sandbox.IF_AVAILABLE)
            .durable(false)
            .directoriesIn(copies)
            .open();
  }

  @Override
  public double own() {
    double[] millis = new double[1];
    Run run = engine.begin(plan, workspace);
    var unused =
        run.startVoid(
            task,
            step -> {
              Workspace leased = step.open(workspace);
              long begin = System.nanoTime();
              var unusedResult = leased.exec("true").orThrow();
              millis[0] = (System.nanoTime() - begin) / 1e6;
            });
    run.await();
    return millis[0];
  }

  @Override
  public double plain() throws IOException, InterruptedException {
    Path copy = copies.resolve("copy");
    long begin = System.nanoTime();
    int copied = new ProcessBuilder("cp", "-r", root.toString(), copy.toString()).start().waitFor();
    int ran = new ProcessBuilder("true").directory(copy.toFile()).start().waitFor();
    double millis = (System.nanoTime() - begin) / 1e6;
    if (copied != 0 || ran != 0) {
      throw new IOException("cp ended with " + copied + ", and true with " + ran);
    }
    Trees.remove(copy);
    return millis;
  }
}
