package dev.breakwater.examples.agents.byhand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Runs programs on a copy of the project, without the secrets of the environment. */
final class Programs implements AutoCloseable {

  private final Path copy;

  Programs(Path root) throws IOException {
    copy = Files.createTempDirectory("check");
    for (String path : TaskFiles.list(root)) {
      Path file = copy.resolve(path);
      Files.createDirectories(file.getParent());
      Files.copy(root.resolve(path), file);
    }
  }

  record Result(int exitCode, String output) {}

  /** The end of the attempt interrupts the thread, which ends the program. */
  Result run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(copy, "output", null);
    ProcessBuilder builder = new ProcessBuilder(command).directory(copy.toFile());
    builder.environment().keySet().retainAll(Set.of("PATH", "LANG", "TZ"));
    builder.environment().put("HOME", copy.toString());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      return new Result(process.waitFor(), Files.readString(output));
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(copy)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
