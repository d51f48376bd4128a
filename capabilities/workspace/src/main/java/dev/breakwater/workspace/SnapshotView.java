package dev.breakwater.workspace;

import dev.breakwater.resource.Resource;
import dev.breakwater.runtime.Access;
import dev.breakwater.workspace.disk.Contents;
import dev.breakwater.workspace.disk.FileFailure;
import dev.breakwater.workspace.disk.Names;
import dev.breakwater.workspace.disk.OutOfReachException;
import dev.breakwater.workspace.internal.Declaration;
import dev.breakwater.workspace.journal.Change;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Files as one task sees them whose snapshots cover some of them: of a path that only a snapshot
 * covers, the version that the order of the run determines.
 *
 * <p>Each method reads the current files and then asks for versions that replace them, and where a
 * file is read, it asks before, too: see {@link RunSnapshots}.
 */
final class SnapshotView implements FileTree {

  /** As many links as systems follow in one path. */
  private static final int MOST_LINKS = 40;

  private final FileTree files;
  private final FileTree unwatched;
  private final RunSnapshots versions;
  private final int task;
  private final SnapshotPaths paths;

  private SnapshotView(
      FileTree files, FileTree unwatched, RunSnapshots versions, Access access, int task) {
    this.files = files;
    this.unwatched = unwatched;
    this.versions = versions;
    this.task = task;
    this.paths = new SnapshotPaths(versions, access, task);
  }

  /**
   * Returns the files as a task sees them.
   *
   * @param files the files, in which outside edits of those that the task sees are noted
   * @param unwatched the same files, without that
   * @param versions those of the run; null if no task of it has a snapshot
   */
  static FileTree of(
      FileTree files, FileTree unwatched, @Nullable RunSnapshots versions, Access access) {
    int task = versions == null ? -1 : versions.order().place(access.task());
    return versions == null || task < 0 || access.snapshots().isEmpty()
        ? files
        : new SnapshotView(files, unwatched, versions, access, task);
  }

  @Override
  public Names names() {
    return files.names();
  }

  @Override
  public boolean isOnDisk() {
    return files.isOnDisk();
  }

  @Override
  public boolean isUnchanged(Resource pattern) {
    return versions.order().isUnchangedDuring(task, pattern);
  }

  @Override
  public @Nullable Path sharedCopy(String folder, Path directories) throws IOException {
    Resource whole = Permit.below(folder).orElse(null);
    // Outside edits of files that are also read must be noted for each task. A folder without files
    // may have been made by a task that this one must not see.
    return whole == null
            || paths.areReadIn(whole)
            || !versions.order().isBase(task, whole)
            || (files(whole).isEmpty() && links(whole).isEmpty())
        ? null
        : versions.sharedCopies().of(folder, directories, to -> copy(whole, to));
  }

  private void copy(Resource whole, TreeCopy to) throws IOException {
    copy(files(whole).stream().filter(path -> Declaration.allows(whole, path)).toList(), to);
    for (Map.Entry<String, String> link : links(whole).entrySet()) {
      if (Declaration.allows(whole, link.getKey())) {
        to.link(link.getKey(), link.getValue());
      }
    }
  }

  /** Follows links as they were, too: a publication can replace one. */
  @Override
  public String resolve(String path) throws OutOfReachException {
    String current = path;
    for (int links = 0; links < MOST_LINKS; links++) {
      String before = current;
      current = paths.followed(before);
      if (current.equals(before)) {
        if (paths.version(before) != null) {
          return before;
        }
        String real = files.resolve(before);
        // A link on the way may have been replaced just now.
        if (paths.followed(before).equals(before)) {
          return paths.version(before) != null ? before : real;
        }
      }
    }
    throw FileFailure.of("find", path, new IOException("too many links"));
  }

  @Override
  public byte[] read(String path) throws OutOfReachException {
    if (!paths.contain(path)) {
      return files.read(path);
    }
    Version before = paths.version(path);
    if (before == null) {
      try {
        byte[] content = unwatched.read(path);
        before = paths.version(path);
        if (before == null) {
          return content;
        }
      } catch (OutOfReachException | RuntimeException e) {
        before = paths.version(path);
        if (before == null) {
          throw e;
        }
      }
    }
    return content(path, before);
  }

  private static byte[] content(String path, Version version) {
    try (InputStream content = open(path, version)) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw FileFailure.of("read", path, e);
    }
  }

  private static InputStream open(String path, Version version) throws IOException {
    Change content = version.content();
    if (content == null) {
      throw new NoSuchFileException(path);
    }
    return content.open();
  }

  @Override
  public boolean hasContentOf(String path, Path other) throws IOException {
    if (!paths.contain(path)) {
      return files.hasContentOf(path, other);
    }
    Version version = paths.version(path);
    if (version == null) {
      try {
        boolean same = unwatched.hasContentOf(path, other);
        version = paths.version(path);
        if (version == null) {
          return same;
        }
      } catch (IOException | RuntimeException e) {
        version = paths.version(path);
        if (version == null) {
          throw e;
        }
      }
    }
    if (version.content() == null) {
      return false;
    }
    try (InputStream one = open(path, version);
        InputStream two = Files.newInputStream(other)) {
      return Contents.areEqual(one, two);
    }
  }

  @Override
  public boolean isFile(String path) {
    if (!paths.contain(path)) {
      return files.isFile(path);
    }
    boolean now = unwatched.isFile(path);
    Version version = paths.version(path);
    return version == null ? now : version.content() != null;
  }

  @Override
  public List<String> files(Resource pattern) {
    Set<String> found = new TreeSet<>(names().order());
    found.addAll(files.files(pattern));
    paths
        .versions(pattern)
        .forEach(
            (path, version) -> {
              if (version.content() != null) {
                found.add(path);
              } else {
                found.remove(path);
              }
            });
    return new ArrayList<>(found);
  }

  @Override
  public Map<String, String> links(Resource pattern) {
    Map<String, String> links = new TreeMap<>(files.links(pattern));
    paths
        .versions(pattern)
        .forEach(
            (path, version) -> {
              if (version.link() != null) {
                links.put(path, version.link());
              } else {
                links.remove(path);
              }
            });
    return links;
  }

  @Override
  public void copy(Collection<String> all, TreeCopy to) throws IOException {
    List<String> watched = new ArrayList<>();
    List<String> snapshots = new ArrayList<>();
    for (String path : all) {
      (paths.contain(path) ? snapshots : watched).add(path);
    }
    files.copy(watched, to);
    copyCurrent(snapshots, to);
    for (String path : snapshots) {
      Version version = paths.version(path);
      if (version != null) {
        to.delete(path);
        if (version.content() != null) {
          to.write(path, version.content());
        }
      }
    }
  }

  /** Copies the files that have not been replaced. */
  private void copyCurrent(List<String> all, TreeCopy to) throws IOException {
    List<String> left = all;
    while (true) {
      left = left.stream().filter(path -> paths.version(path) == null).toList();
      try {
        unwatched.copy(left, to);
        return;
      } catch (OutOfReachException e) {
        // Nothing was copied. While a file is being replaced, it has a second name.
        if (paths.version(e.getFile()) == null) {
          throw e;
        }
      }
    }
  }

  @Override
  public @Nullable Path keep(String by, Map<String, Change> changes) throws IOException {
    return files.keep(by, changes);
  }

  @Override
  public Map<String, Version> versions(Collection<String> changed) throws IOException {
    return files.versions(changed);
  }

  @Override
  public void watch(String path) {
    if (!paths.contain(path)) {
      files.watch(path);
    }
  }

  @Override
  public void publish(Map<String, Change> changes, Publisher by) {
    files.publish(changes, by);
  }

  @Override
  public String toString() {
    return files.toString();
  }
}
