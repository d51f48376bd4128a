package dev.breakwater.benchmarks.files;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.workspace.Workspace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Writes files that are there anew: all of them as the changes of one task in a run of its own, or
 * one after another in place.
 */
final class Publishing implements TwoWays {

  /** So many at least, that the time is long enough to be told from that of others. */
  private static final int FILES = 1_000;

  private final Path ours;
  private final Path theirs;
  private final int files;
  private final byte[] content;
  private final boolean durable;
  private final int times;
  private final Workspace workspace;
  private final PlannedTask task =
      PlannedTask.builder("writer", Publishing.class).writes("**").build();
  private final Plan plan = Plan.of("Publishing", task);
  private final Engine engine = Engine.builder().executor(Runnable::run).build();

  Publishing(Path folder, int files, int size, boolean durable) throws IOException {
    this.ours = Files.createDirectories(folder.resolve("ours"));
    this.theirs = Files.createDirectories(folder.resolve("theirs"));
    this.files = files;
    this.content = new byte[size];
    this.durable = durable;
    this.times = Math.max(1, FILES / files);
    this.workspace = Workspace.builder(ours).durable(durable).open();
    for (int file = 0; file < files; file++) {
      for (Path root : new Path[] {ours, theirs}) {
        Files.createDirectories(root.resolve(path(file)).getParent());
        Files.write(root.resolve(path(file)), content);
      }
    }
  }

  private static String path(int file) {
    return "src/package" + file % 10 + "/Class" + file + ".java";
  }

  @Override
  public double own() {
    long begin = System.nanoTime();
    for (int time = 0; time < times; time++) {
      Arrays.fill(content, (byte) time);
      Run run = engine.begin(plan, workspace);
      var unused =
          run.startVoid(
              task,
              step -> {
                Workspace leased = step.open(workspace);
                for (int file = 0; file < files; file++) {
                  leased.writeBytes(path(file), content);
                }
              });
      run.await();
    }
    return millisSince(begin);
  }

  @Override
  public double plain() throws IOException {
    long begin = System.nanoTime();
    for (int time = 0; time < times; time++) {
      Arrays.fill(content, (byte) time);
      for (int file = 0; file < files; file++) {
        Path path = theirs.resolve(path(file));
        if (durable) {
          writeDurably(path);
        } else {
          Files.write(path, content);
        }
      }
    }
    return millisSince(begin);
  }

  private void writeDurably(Path path) throws IOException {
    try (FileChannel channel =
        FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer left = ByteBuffer.wrap(content);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  private double millisSince(long begin) {
    return (System.nanoTime() - begin) / 1e6 / times;
  }
}
