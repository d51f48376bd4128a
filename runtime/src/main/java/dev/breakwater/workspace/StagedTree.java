package dev.breakwater.workspace;

import dev.breakwater.resource.Resource;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Files as one attempt of a task has changed them: its changes are kept here until it ends. */
final class StagedTree implements FileTree {

  private final FileTree below;
  private final String task;
  private final Object lock = new Object();
  private final SortedMap<String, Change> changes;
  private boolean ended;

  StagedTree(FileTree below, String task) {
    this.below = below;
    this.task = task;
    this.changes = new TreeMap<>(below.names().order());
  }

  @Override
  public Names names() {
    return below.names();
  }

  @Override
  public String resolve(String path) throws OutOfReachException {
    checkOpen();
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
    return change == null ? below.isFile(path) : change.content() != null;
  }

  @Override
  public List<String> files(Resource pattern) {
    Map<String, Change> staged = staged();
    Set<String> files = new TreeSet<>(names().order());
    files.addAll(below.files(pattern));
    staged.forEach(
        (path, change) -> {
          if (change.content() == null) {
            files.remove(path);
          } else if (pattern.matches(path)) {
            files.add(path);
          }
        });
    return new ArrayList<>(files);
  }

  @Override
  public void publish(Map<String, Change> more) {
    more.keySet().forEach(below::watch);
    synchronized (lock) {
      checkOpen();
      changes.putAll(more);
    }
  }

  @Override
  public StagedTree stagedFor(String inner) {
    checkOpen();
    return FileTree.super.stagedFor(inner);
  }

  /** Hands all changes on to the files below. */
  void commit() {
    below.publish(end());
  }

  void rollback() {
    end();
  }

  @Override
  public String toString() {
    return below.toString();
  }

  private Map<String, Change> end() {
    synchronized (lock) {
      Map<String, Change> all = new TreeMap<>(changes);
      changes.clear();
      ended = true;
      return all;
    }
  }

  private @Nullable Change change(String path) {
    synchronized (lock) {
      checkOpen();
      return changes.get(path);
    }
  }

  private Map<String, Change> staged() {
    synchronized (lock) {
      checkOpen();
      return new TreeMap<>(changes);
    }
  }

  private void checkOpen() {
    synchronized (lock) {
      if (ended) {
        throw new IllegalStateException(
            "the workspace of " + task + " has ended: use it while the task is carried out");
      }
    }
  }
}
