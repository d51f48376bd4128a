package dev.breakwater.workspace;

import dev.breakwater.resource.Resource;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The files on disk below a root. */
final class DiskTree implements FileTree {

  private final Path root;

  private DiskTree(Path root) {
    this.root = root;
  }

  static DiskTree at(Path root) {
    if (!Files.isDirectory(root)) {
      throw new IllegalArgumentException(
          "there is no directory " + root + ": make it before a workspace is opened there");
    }
    try {
      return new DiskTree(root.toRealPath());
    } catch (IOException e) {
      throw FileFailure.of("open", root.toString(), e);
    }
  }

  @Override
  public String resolve(String path) throws LeadsOutException {
    try {
      Path real = locate(path);
      return real.equals(root) ? path : relative(root, real);
    } catch (LeadsOutException e) {
      throw e;
    } catch (IOException e) {
      throw FileFailure.of("find", path, e);
    }
  }

  @Override
  public byte[] read(String path) {
    try {
      Path file = locate(path);
      if (!Files.exists(file)) {
        throw new NoSuchFileException(path);
      }
      if (!Files.isRegularFile(file)) {
        throw new FileSystemException(path, null, "it is no regular file");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw FileFailure.of("read", path, e);
    }
  }

  @Override
  public boolean isFile(String path) {
    try {
      return Files.isRegularFile(locate(path));
    } catch (IOException e) {
      throw FileFailure.of("find", path, e);
    }
  }

  @Override
  public List<String> files(Resource pattern) {
    try {
      return FileSearch.find(root, pattern);
    } catch (IOException e) {
      throw FileFailure.of("list", pattern.pattern(), e);
    }
  }

  @Override
  public void publish(Map<String, Change> changes) {
    try (Publication publication = new Publication()) {
      for (Map.Entry<String, Change> change : changes.entrySet()) {
        publication.prepare(change.getKey(), this::locate, change.getValue());
      }
      publication.publish();
    }
  }

  @Override
  public String toString() {
    return root.toString();
  }

  /** {@code /} between the segments, whatever the system has. */
  static String relative(Path root, Path file) {
    List<String> segments = new ArrayList<>();
    root.relativize(file).forEach(segment -> segments.add(segment.toString()));
    return String.join("/", segments);
  }

  /** The name in the folder, where the system can have such a name. */
  static Path child(Path folder, String name) throws FileSystemException {
    try {
      return folder.resolve(name);
    } catch (InvalidPathException e) {
      throw new FileSystemException(name, null, "this system has no such names: " + e.getReason());
    }
  }

  /**
   * Where the path is, with links followed. A link to nothing stays as it is: it cannot be read,
   * and to write there replaces it.
   */
  private Path locate(String path) throws IOException {
    Path real = root;
    for (String segment : path.split("/", -1)) {
      Path next = child(real, segment);
      real = Files.isSymbolicLink(next) ? target(next) : next;
    }
    return real;
  }

  private Path target(Path link) throws IOException {
    Path target;
    try {
      target = link.toRealPath();
    } catch (NoSuchFileException e) {
      return link;
    }
    if (!target.startsWith(root)) {
      throw new LeadsOutException(relative(root, link));
    }
    return target;
  }
}
