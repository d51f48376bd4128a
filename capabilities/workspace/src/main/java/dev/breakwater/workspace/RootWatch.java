package dev.breakwater.workspace;

import dev.breakwater.workspace.disk.Fingerprint;
import dev.breakwater.workspace.disk.RealPaths;
import dev.breakwater.workspace.disk.WorkspacePath;
import dev.breakwater.workspace.internal.Declaration;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Finds changes that a program without a sandbox makes below the root itself, past the directory of
 * its task.
 */
final class RootWatch implements AutoCloseable {

  private static final int SHOWN = 20;
  private static final List<RootWatch> OPEN = new CopyOnWriteArrayList<>();

  /** A watch that begins during a publication may see files of before and after it. */
  private static final Set<Publishing> UNDER_WAY = ConcurrentHashMap.newKeySet();

  private final Path root;
  private final Map<String, Fingerprint> before;
  private final Set<String> published = ConcurrentHashMap.newKeySet();

  private RootWatch(Path root) throws IOException {
    this.root = root;
    OPEN.add(this);
    UNDER_WAY.forEach(this::add);
    this.before = fingerprints(root);
  }

  static RootWatch of(Path root) throws IOException {
    return new RootWatch(root);
  }

  /** Files below a root that this library changes, until it is closed. */
  static final class Publishing {

    private final Path root;
    private final Collection<String> paths;

    Publishing(Path root, Collection<String> paths) {
      this.root = root;
      this.paths = paths;
      // In this order, and a watch in the other: one of the two finds the other.
      UNDER_WAY.add(this);
      OPEN.forEach(watch -> watch.add(this));
    }

    void close() {
      UNDER_WAY.remove(this);
    }
  }

  private void add(Publishing publishing) {
    for (String path : publishing.paths) {
      Path file = publishing.root.resolve(path);
      if (file.startsWith(root)) {
        published.add(RealPaths.relative(root, file));
      }
    }
  }

  /**
   * Compares the root.
   *
   * @throws UndeclaredAccessException if it was changed
   */
  void check(Command command) throws IOException {
    Set<String> changed = new TreeSet<>();
    Map<String, Fingerprint> now = fingerprints(root);
    now.forEach(
        (path, fingerprint) -> {
          if (!fingerprint.equals(before.get(path))) {
            changed.add(path);
          }
        });
    before.keySet().stream().filter(path -> !now.containsKey(path)).forEach(changed::add);
    changed.removeAll(published);
    if (!changed.isEmpty()) {
      List<String> some = changed.stream().limit(SHOWN).map(Declaration::shown).toList();
      throw new UndeclaredAccessException(
          String.format(
              "while %s ran without a sandbox, files below %s itself were changed, past the"
                  + " directory of the task:%n  %s%nRestore them. If the program changed them, install"
                  + " bubblewrap, or give it paths relative to its directory",
              command, root, String.join(System.lineSeparator() + "  ", some)));
    }
  }

  @Override
  public void close() {
    OPEN.remove(this);
  }

  private static Map<String, Fingerprint> fingerprints(Path root) throws IOException {
    Map<String, Fingerprint> all = new HashMap<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(root.resolve(WorkspacePath.RESERVED))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String path = RealPaths.relative(root, file);
            // Any look at the status of a repository may write its index.
            if (!WorkspacePath.isReserved(path) && !path.equals(".git/index")) {
              all.put(path, Fingerprint.of(file));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException
                || failure instanceof AccessDeniedException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
    return all;
  }
}
