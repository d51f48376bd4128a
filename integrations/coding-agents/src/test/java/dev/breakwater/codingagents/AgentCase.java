package dev.breakwater.codingagents;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.RunListener;
import dev.breakwater.runtime.RunReport;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.runtime.TaskFailedException;
import dev.breakwater.workspace.Sandbox;
import dev.breakwater.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs agents that are shell scripts, without a sandbox. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
abstract class AgentCase {

  @TempDir Path root;

  final List<String> progress = new CopyOnWriteArrayList<>();
  private final List<RunReport> reports = new CopyOnWriteArrayList<>();

  @BeforeEach
  void prepare() throws IOException {
    write("docs/task.md", "the task");
    write("src/a.txt", "a");
    write("secret.txt", "secret");
  }

  final void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** {@return an agent that reads its prompt into the variable p and runs a script} */
  static CliAgent script(String script) {
    return CliAgent.of("sh", "-c", "p=$(cat); " + script).unsandboxed(true);
  }

  final void run(Job job) {
    Engine engine =
        Engine.builder()
            .backoff(Duration.ZERO, Duration.ZERO)
            .onReport(reports::add)
            .listener(
                new RunListener() {
                  @Override
                  public void progressed(TaskContext context, String message) {
                    progress.add(message);
                  }
                })
            .build();
    new WorkOrchestrator(engine).run(job, Workspace.builder(root).sandbox(Sandbox.NONE).open());
  }

  final Throwable failureOf(Job job) {
    return assertThrows(TaskFailedException.class, () -> run(job)).getCause();
  }

  final RunReport report() {
    return reports.get(reports.size() - 1);
  }

  /** {@return the files of the root, without those of Breakwater} */
  final Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = root.relativize(file).toString();
        if (!path.startsWith(".breakwater")) {
          files.put(path, Files.readString(file));
        }
      }
    }
    return files;
  }
}
