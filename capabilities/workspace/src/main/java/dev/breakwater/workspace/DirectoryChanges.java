package dev.breakwater.workspace;

import dev.breakwater.workspace.disk.Fingerprint;
import dev.breakwater.workspace.disk.RealPaths;
import dev.breakwater.workspace.disk.WorkspacePath;
import dev.breakwater.workspace.internal.Declaration;
import dev.breakwater.workspace.journal.Change;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Finds what has become of the copies in a directory, and holds it against what is declared. */
final class DirectoryChanges {

  private static final int SHOWN = 100;

  private final Path directory;
  private final FileTree original;
  private final Permit permit;
  private final PublishSettings settings;

  /** Of files and links. */
  private final Map<String, Fingerprint> before;

  private DirectoryChanges(
      Path directory,
      FileTree original,
      Permit permit,
      PublishSettings settings,
      Map<String, Fingerprint> before) {
    this.directory = directory;
    this.original = original;
    this.permit = permit;
    this.settings = settings;
    this.before = before;
  }

  /** Remembers the directory as it is now. */
  static DirectoryChanges since(
      Path directory, FileTree original, Permit permit, PublishSettings settings)
      throws IOException {
    return new DirectoryChanges(directory, original, permit, settings, fingerprints(directory));
  }

  private static Map<String, Fingerprint> fingerprints(Path directory) throws IOException {
    Map<String, Fingerprint> all = new HashMap<>();
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(directory.resolve(WorkspacePath.RESERVED))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String path = RealPaths.relative(directory, file);
            if (!isLinkToRepository(directory, path, file)) {
              all.put(path, Fingerprint.of(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return all;
  }

  /** Without a sandbox, a file leads to the repository next to the directory. */
  private static boolean isLinkToRepository(Path directory, String path, Path file)
      throws IOException {
    Path repository = directory.resolveSibling(ProgramSetting.REPOSITORY);
    return path.equals(".git")
        && Files.isDirectory(repository)
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) < 4096
        && Files.readString(file).strip().equals("gitdir: " + repository);
  }

  /** Remembers files that have been copied there since. */
  void copied(Collection<String> paths) throws IOException {
    for (String path : paths) {
      before.put(path, Fingerprint.of(directory.resolve(path)));
    }
  }

  /**
   * The changes by path.
   *
   * @throws UndeclaredAccessException if some of them are not declared, or cannot be published
   */
  Map<String, Change> find() throws IOException {
    NavigableMap<String, Change> changes = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    List<String> undeclared = new ArrayList<>();
    Map<String, Fingerprint> now = fingerprints(directory);
    List<String> touched = touched(now);
    touched.removeIf(settings::discards);
    permit.touches().changedInDirectory(touched);
    for (String path : touched) {
      Path file = directory.resolve(path);
      boolean regular = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
      boolean gone = !now.containsKey(path);
      if (!gone && !regular) {
        wrong.add(Declaration.shown(path) + " (no regular file)");
        continue;
      }
      changes.put(path, gone ? Change.DELETE : Change.to(file, TreeCopy.permissions(file)));
      if (!permit.mayWrite(path) || WorkspacePath.fault(path).isPresent()) {
        undeclared.add(path);
        wrong.add(Declaration.shown(path) + (gone ? " (deleted)" : ""));
      }
    }
    if (!wrong.isEmpty()) {
      throw permit.refuseChanges(
          undeclared.subList(0, Math.min(undeclared.size(), SHOWN)),
          shown(wrong),
          original.keep(permit.holder(), changes));
    }
    return changes;
  }

  /** {@return the changes so far, whether they are declared or not} */
  Map<String, Change> soFar() throws IOException {
    Map<String, Fingerprint> now = fingerprints(directory);
    Map<String, Change> changes = new TreeMap<>();
    for (String path : touched(now)) {
      if (!settings.discards(path)) {
        Path file = directory.resolve(path);
        changes.put(path, now.containsKey(path) ? Change.to(file, Set.of()) : Change.DELETE);
      }
    }
    return changes;
  }

  /** Tells a recording what has been changed, though it is not to be published. */
  void note() throws IOException {
    if (permit.touches().areNoted()) {
      permit.touches().changedInDirectory(touched(fingerprints(directory)));
    }
  }

  private static List<String> shown(List<String> all) {
    if (all.size() <= SHOWN) {
      return all;
    }
    List<String> some = new ArrayList<>(all.subList(0, SHOWN));
    some.add("and " + (all.size() - SHOWN) + " more");
    return some;
  }

  private List<String> touched(Map<String, Fingerprint> now) throws IOException {
    List<String> touched = new ArrayList<>();
    for (Map.Entry<String, Fingerprint> entry : now.entrySet()) {
      Fingerprint old = before.get(entry.getKey());
      if (!entry.getValue().equals(old)
          && (old == null || !isAsBefore(entry.getKey(), old, entry.getValue()))) {
        touched.add(entry.getKey());
      }
    }
    for (String path : before.keySet()) {
      if (!now.containsKey(path)) {
        touched.add(path);
      }
    }
    touched.sort(null);
    return touched;
  }

  /** Whether a file that was written again has its old content and permissions. */
  private boolean isAsBefore(String path, Fingerprint old, Fingerprint now) throws IOException {
    return old.mode() == now.mode()
        && old.size() == now.size()
        && Files.isRegularFile(directory.resolve(path), LinkOption.NOFOLLOW_LINKS)
        && original.hasContentOf(path, directory.resolve(path));
  }
}
