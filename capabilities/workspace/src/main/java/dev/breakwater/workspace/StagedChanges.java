package dev.breakwater.workspace;

import dev.breakwater.resource.Resource;
import dev.breakwater.workspace.disk.Contents;
import dev.breakwater.workspace.disk.FileFailure;
import dev.breakwater.workspace.disk.FolderRemoval;
import dev.breakwater.workspace.disk.Names;
import dev.breakwater.workspace.disk.OutOfReachException;
import dev.breakwater.workspace.journal.Change;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files with changes that are kept in memory. Safe for use by several threads. */
final class StagedChanges implements FileTree {

  private final FileTree below;
  private final NavigableMap<String, Change> changes;
  private final Path directories;

  /** Guarded by the changes; null until a file is kept there. */
  private @Nullable Path large;

  /**
   * Creates an empty set of changes.
   *
   * @param directories the folder in which large files are kept
   */
  StagedChanges(FileTree below, Path directories) {
    this.below = below;
    this.directories = directories;
    this.changes = new TreeMap<>(below.names().order());
  }

  @Override
  public Names names() {
    return below.names();
  }

  @Override
  public String resolve(String path) throws OutOfReachException {
    return below.resolve(path);
  }

  @Override
  public byte[] read(String path) throws OutOfReachException {
    Change change = change(path);
    if (change == null) {
      return below.read(path);
    }
    if (change.deletes()) {
      throw FileFailure.of("read", path, new NoSuchFileException(path));
    }
    try {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      change.writeTo(content);
      return content.toByteArray();
    } catch (IOException e) {
      throw FileFailure.of("read", path, e);
    }
  }

  @Override
  public boolean hasContentOf(String path, Path other) throws IOException {
    Change change = change(path);
    if (change == null) {
      return below.hasContentOf(path, other);
    }
    try (InputStream content = change.open();
        InputStream second = Files.newInputStream(other)) {
      return Contents.areEqual(content, second);
    }
  }

  @Override
  public boolean isFile(String path) {
    Change change = change(path);
    return change == null ? below.isFile(path) : !change.deletes();
  }

  @Override
  public List<String> files(Resource pattern) {
    Set<String> files = new TreeSet<>(names().order());
    files.addAll(below.files(pattern));
    all()
        .forEach(
            (path, change) -> {
              if (change.deletes()) {
                files.remove(path);
              } else if (pattern.matches(path)) {
                files.add(path);
              }
            });
    return new ArrayList<>(files);
  }

  @Override
  public Map<String, String> links(Resource pattern) {
    Map<String, String> links = new HashMap<>(below.links(pattern));
    links.keySet().removeAll(all().keySet());
    return links;
  }

  @Override
  public void copy(Collection<String> paths, TreeCopy to) throws IOException {
    Map<String, Change> staged = all();
    below.copy(paths.stream().filter(path -> !staged.containsKey(path)).toList(), to);
    for (String path : paths) {
      Change change = staged.get(path);
      if (change != null && !change.deletes()) {
        to.write(path, change);
      }
    }
  }

  @Override
  public @Nullable Path keep(String task, Map<String, Change> versions) throws IOException {
    return below.keep(task, versions);
  }

  @Override
  public void watch(String path) {
    below.watch(path);
  }

  @Override
  public Map<String, Version> versions(Collection<String> paths) throws IOException {
    Map<String, Version> versions = new HashMap<>();
    List<String> unchanged = new ArrayList<>();
    for (String path : paths) {
      Change change = change(path);
      if (change == null) {
        unchanged.add(path);
      } else {
        versions.put(path, Version.file(change));
      }
    }
    for (String path : unchanged) {
      versions.put(path, versionBelow(path));
    }
    return versions;
  }

  private Version versionBelow(String path) throws IOException {
    String link = Resource.literal(path).map(Resource::parse).map(this::linkAt).orElse(null);
    if (link != null) {
      return Version.link(link);
    }
    if (!below.isFile(path)) {
      return Version.ABSENT;
    }
    Path copies = folder().resolve(UUID.randomUUID().toString());
    below.copy(List.of(path), new TreeCopy(copies));
    Path copy = copies.resolve(path);
    return Version.file(Change.to(copy, TreeCopy.permissions(copy)));
  }

  private @Nullable String linkAt(Resource path) {
    return below.links(path).values().stream().findFirst().orElse(null);
  }

  @Override
  public void publish(Map<String, Change> more, Publisher by) {
    Map<String, Change> inMemory = new HashMap<>();
    more.forEach(
        (path, change) -> {
          below.watch(path);
          inMemory.put(path, own(path, change));
        });
    synchronized (changes) {
      changes.putAll(inMemory);
    }
  }

  /** {@return the change with a content that stays when its source is deleted} */
  private Change own(String path, Change change) {
    try {
      if (!change.isLarge()) {
        return change.inMemory();
      }
      return change.copiedTo(folder().resolve(UUID.randomUUID().toString()));
    } catch (IOException e) {
      throw FileFailure.of("write", path, e);
    }
  }

  private Path folder() throws IOException {
    synchronized (changes) {
      if (large == null) {
        large = Directories.make(directories.toRealPath());
      }
      return large;
    }
  }

  /** Deletes the large files. */
  void close() {
    Path folder;
    synchronized (changes) {
      folder = large;
      large = null;
    }
    try {
      if (folder != null) {
        FolderRemoval.of(folder);
      }
    } catch (IOException e) {
      System.getLogger("dev.breakwater.workspace")
          .log(System.Logger.Level.WARNING, "could not remove " + folder, e);
    }
  }

  /** Those so far, by path, sorted. */
  NavigableMap<String, Change> all() {
    synchronized (changes) {
      return new TreeMap<>(changes);
    }
  }

  private @Nullable Change change(String path) {
    synchronized (changes) {
      return changes.get(path);
    }
  }

  @Override
  public String toString() {
    return below.toString();
  }
}
