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
  private final Access access;
  private final int task;

  private SnapshotView(
      FileTree files, FileTree unwatched, RunSnapshots versions, Access access, int task) {
    this.files = files;
    this.unwatched = unwatched;
    this.versions = versions;
    this.access = access;
    this.task = task;
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

  /** Whether nothing but a snapshot covers a path. */
  private boolean isSnapshot(String path) {
    return covers(access.snapshots(), path)
        && !covers(access.reads(), path)
        && !covers(access.writes(), path);
  }

  private static boolean covers(List<Resource> resources, String path) {
    for (Resource resource : resources) {
      if (Declaration.allows(resource, path)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Version version(String path) {
    Version version = versions.of(task, path);
    return version != null && isSnapshot(path) ? version : null;
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
    // A folder without files may have been made by a task that this one must not see.
    return whole == null
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
      current = followed(before);
      if (current.equals(before)) {
        if (version(before) != null) {
          return before;
        }
        String real = files.resolve(before);
        // A link on the way may have been replaced just now.
        if (followed(before).equals(before)) {
          return version(before) != null ? before : real;
        }
      }
    }
    throw FileFailure.of("find", path, new IOException("too many links"));
  }

  /** {@return the path after the first link on the way, if that link has been replaced} */
  private String followed(String path) {
    for (int end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
      String prefix = end < 0 ? path : path.substring(0, end);
      Version version = version(prefix);
      if (version != null && version.link() != null) {
        return version.link() + path.substring(prefix.length());
      }
      if (end < 0) {
        return path;
      }
    }
  }

  @Override
  public byte[] read(String path) throws OutOfReachException {
    if (!isSnapshot(path)) {
      return files.read(path);
    }
    Version before = version(path);
    if (before == null) {
      try {
        byte[] content = unwatched.read(path);
        before = version(path);
        if (before == null) {
          return content;
        }
      } catch (OutOfReachException | RuntimeException e) {
        before = version(path);
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
    if (!isSnapshot(path)) {
      return files.hasContentOf(path, other);
    }
    Version version = version(path);
    if (version == null) {
      try {
        boolean same = unwatched.hasContentOf(path, other);
        version = version(path);
        if (version == null) {
          return same;
        }
      } catch (IOException | RuntimeException e) {
        version = version(path);
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
    if (!isSnapshot(path)) {
      return files.isFile(path);
    }
    boolean now = unwatched.isFile(path);
    Version version = version(path);
    return version == null ? now : version.content() != null;
  }

  @Override
  public List<String> files(Resource pattern) {
    Set<String> found = new TreeSet<>(names().order());
    found.addAll(files.files(pattern));
    versions
        .of(task)
        .forEach(
            (path, version) -> {
              if (pattern.matches(path) && isSnapshot(path)) {
                if (version.content() != null) {
                  found.add(path);
                } else {
                  found.remove(path);
                }
              }
            });
    return new ArrayList<>(found);
  }

  @Override
  public Map<String, String> links(Resource pattern) {
    Map<String, String> links = new TreeMap<>(files.links(pattern));
    versions
        .of(task)
        .forEach(
            (path, version) -> {
              if (pattern.matches(path) && isSnapshot(path)) {
                if (version.link() != null) {
                  links.put(path, version.link());
                } else {
                  links.remove(path);
                }
              }
            });
    return links;
  }

  @Override
  public void copy(Collection<String> paths, TreeCopy to) throws IOException {
    List<String> watched = new ArrayList<>();
    List<String> snapshots = new ArrayList<>();
    for (String path : paths) {
      (isSnapshot(path) ? snapshots : watched).add(path);
    }
    files.copy(watched, to);
    copyCurrent(snapshots, to);
    for (String path : snapshots) {
      Version version = version(path);
      if (version != null) {
        to.delete(path);
        if (version.content() != null) {
          to.write(path, version.content());
        }
      }
    }
  }

  /** Copies the files that have not been replaced. */
  private void copyCurrent(List<String> paths, TreeCopy to) throws IOException {
    List<String> left = paths;
    while (true) {
      left = left.stream().filter(path -> version(path) == null).toList();
      try {
        unwatched.copy(left, to);
        return;
      } catch (OutOfReachException e) {
        // Nothing was copied. While a file is being replaced, it has a second name.
        if (version(e.getFile()) == null) {
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
  public Map<String, Version> versions(Collection<String> paths) throws IOException {
    return files.versions(paths);
  }

  @Override
  public void watch(String path) {
    if (!isSnapshot(path)) {
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
