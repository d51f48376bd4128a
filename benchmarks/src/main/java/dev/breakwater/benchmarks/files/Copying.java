package dev.breakwater.benchmarks.files;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Copies files into a new folder: as the directory of a task, or by {@code cp -r}. */
final class Copying implements TwoWays {

  private static final int FILES_OF_A_FOLDER = 20;

  private final Path root;
  private final Path copies;
  private final Workspace workspace;
  private final PlannedTask task =
      PlannedTask.builder("reader", Copying.class).reads("src/**").build();
  private final Plan plan = Plan.of("Copying", task);
  private final Engine engine = Engine.builder().executor(Runnable::run).build();

  Copying(Path folder, int files, int size) throws IOException {
    root = Files.createDirectories(folder.resolve("root"));
    copies = Files.createDirectories(folder.resolve("copies"));
    Random random = new Random(files);
    byte[] content = new byte[size];
    for (int file = 0; file < files; file++) {
      int number = file / FILES_OF_A_FOLDER;
      Path path = root.resolve("src/" + number / 10 + "/" + number % 10 + "/File" + file + ".java");
      Files.createDirectories(path.getParent());
      random.nextBytes(content);
      Files.write(path, content);
    }
    workspace = Workspace.builder(root).durable(false).directoriesIn(copies).open();
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
              Path unusedPath = leased.directory();
              millis[0] = (System.nanoTime() - begin) / 1e6;
            });
    run.await();
    return millis[0];
  }

  @Override
  public double plain() throws IOException, InterruptedException {
    Path copy = copies.resolve("copy");
    long begin = System.nanoTime();
    int exit = new ProcessBuilder("cp", "-r", root.toString(), copy.toString()).start().waitFor();
    double millis = (System.nanoTime() - begin) / 1e6;
    if (exit != 0) {
      throw new IOException("cp ended with " + exit);
    }
    Trees.remove(copy);
    return millis;
  }
}
