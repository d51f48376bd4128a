package dev.breakwater.workspace;

import dev.breakwater.resource.Resource;
import java.io.IOException;
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
import org.jspecify.annotations.Nullable;

/** Files with changes that are kept in memory. Safe for use by several threads. */
final class StagedChanges implements FileTree {

  private final FileTree below;
  private final NavigableMap<String, Change> changes;

  StagedChanges(FileTree below) {
    this.below = below;
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
    byte[] content = change.content();
    if (content == null) {
      throw FileFailure.of("read", path, new NoSuchFileException(path));
    }
    return content.clone();
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
  public void publish(Map<String, Change> more) {
    Map<String, Change> inMemory = new HashMap<>();
    more.forEach(
        (path, change) -> {
          below.watch(path);
          inMemory.put(path, change.inMemory());
        });
    synchronized (changes) {
      changes.putAll(inMemory);
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
