package dev.breakwater.benchmarks.files;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Publishes files while another task of the run has not ended, which may see them or not. */
final class ObservedPublishing {

  private final Workspace workspace;
  private final int files;
  private final byte[] content;
  private final PlannedTask writer =
      PlannedTask.builder("writer", ObservedPublishing.class).writes("src/**").build();
  private final PlannedTask observer =
      PlannedTask.builder("observer", ObservedPublishing.class).snapshots("src/**").build();
  private final PlannedTask other =
      PlannedTask.builder("other", ObservedPublishing.class).reads("docs/**").build();

  ObservedPublishing(Path root, int files, int size, boolean durable) throws IOException {
    this.files = files;
    this.content = new byte[size];
    this.workspace = Workspace.builder(root).durable(durable).open();
    for (int file = 0; file < files; file++) {
      Path path = root.resolve(path(file));
      Files.createDirectories(path.getParent());
      Files.write(path, content);
    }
  }

  private static String path(int file) {
    return "src/package" + file % 10 + "/Class" + file + ".java";
  }

  /** {@return the milliseconds from the begin of the writing task to its end} */
  double millis(boolean observed) {
    content[0]++;
    PlannedTask second = observed ? observer : other;
    Run run = Engine.standard().begin(Plan.of("Publishing", writer, second), workspace);
    long[] began = new long[1];
    CompletableFuture<Void> published =
        run.startVoid(
            writer,
            step -> {
              began[0] = System.nanoTime();
              Workspace leased = step.open(workspace);
              for (int file = 0; file < files; file++) {
                leased.writeBytes(path(file), content);
              }
            });
    double[] millis = new double[1];
    var unused =
        run.startVoid(
            second,
            step -> {
              Object unusedResult = published.get();
              millis[0] = (System.nanoTime() - began[0]) / 1e6;
            });
    run.await();
    return millis[0];
  }
}
