package dev.breakwater.benchmarks.agents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Plain files below a shared folder, without leases. */
final class Project implements AgentFiles {

  private final Path root;

  private Project(Path root) {
    this.root = root;
  }

  /** Creates a folder with the files that exist before a run. */
  static Project create(Path root, AgentGraph graph) throws IOException {
    for (String path : graph.project()) {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, ("// " + path + "\n").repeat(100));
    }
    return new Project(root);
  }

  @Override
  public List<String> list(String pattern) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(root::relativize)
          .filter(matcher::matches)
          .map(path -> path.toString().replace('\\', '/'))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean exists(String path) {
    return Files.exists(root.resolve(path));
  }

  @Override
  public String read(String path) {
    try {
      return Files.readString(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(String path, String text) {
    try {
      Files.createDirectories(root.resolve(path).getParent());
      Files.writeString(root.resolve(path), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return the text of each file, by its path, without the folder of the workspace itself} */
  Map<String, String> contents() {
    Map<String, String> contents = new TreeMap<>();
    list("**").stream()
        .filter(path -> !path.startsWith(".breakwater/"))
        .forEach(path -> contents.put(path, read(path)));
    return contents;
  }

  /** {@return the root of the files} */
  Path root() {
    return root;
  }
}
