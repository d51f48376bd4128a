package dev.breakwater.testing.agents;

import dev.breakwater.workspace.Sandbox;
import dev.breakwater.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that the agents work on. */
final class Project {

  private static final Map<String, String> FILES =
      Map.of(
          "docs/task.md", "Write down who was here.\n",
          "src/first/who.txt", "nobody\n",
          "src/second/who.txt", "nobody\n",
          "src/third/who.txt", "nobody\n",
          "secret.txt", "canary-of-the-project\n");

  private final Path root;

  Project(Path root) throws IOException {
    this.root = root.toRealPath();
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Path path = this.root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  Workspace workspace() {
    return Workspace.builder(root).sandbox(Sandbox.REQUIRED).open();
  }

  Path file(String path) {
    return root.resolve(path);
  }

  /** {@return the files at the beginning} */
  static Map<String, String> initialFiles() {
    return new TreeMap<>(FILES);
  }

  /** {@return the files and their texts, without those of Breakwater} */
  Map<String, String> files() throws IOException {
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
