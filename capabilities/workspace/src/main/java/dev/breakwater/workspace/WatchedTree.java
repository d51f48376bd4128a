package dev.breakwater.workspace;

import dev.breakwater.resource.Resource;
import dev.breakwater.workspace.disk.Fingerprint;
import dev.breakwater.workspace.disk.Names;
import dev.breakwater.workspace.disk.OutOfReachException;
import dev.breakwater.workspace.journal.Change;
import dev.breakwater.workspace.journal.RootLock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The files on disk as one attempt of a task finds them. It remembers those that the attempt has
 * read, or is about to replace, and publishes nothing when one of them has been changed by somebody
 * else since the attempt began.
 */
final class WatchedTree implements FileTree {

  private final DiskTree disk;
  private final Publisher task;
  private final PublishSettings settings;
  private final Instant began;
  private final Map<String, Fingerprint> seen;

  WatchedTree(DiskTree disk, Publisher task, PublishSettings settings) {
    this.disk = disk;
    this.task = task;
    this.settings = settings;
    this.began = Instant.now().plus(RootLock.of(disk.disk()).clockAhead());
    this.seen = new ConcurrentSkipListMap<>(disk.names().order());
  }

  @Override
  public Names names() {
    return disk.names();
  }

  @Override
  public String resolve(String path) throws OutOfReachException {
    return disk.resolve(path);
  }

  @Override
  public byte[] read(String path) throws OutOfReachException {
    watch(path);
    return disk.read(path);
  }

  @Override
  public boolean hasContentOf(String path, Path other) throws IOException {
    watch(path);
    return disk.hasContentOf(path, other);
  }

  @Override
  public boolean isFile(String path) {
    return disk.isFile(path);
  }

  @Override
  public List<String> files(Resource pattern) {
    return disk.files(pattern);
  }

  @Override
  public Map<String, String> links(Resource pattern) {
    return disk.links(pattern);
  }

  @Override
  public void copy(Collection<String> paths, TreeCopy to) throws IOException {
    paths.forEach(this::watch);
    disk.copy(paths, to);
  }

  @Override
  public @Nullable Path keep(String by, Map<String, Change> changes) throws IOException {
    return disk.keep(by, changes);
  }

  /** Only the first look counts: it is what the task goes by. */
  @Override
  public void watch(String path) {
    seen.computeIfAbsent(path, disk::fingerprint);
  }

  @Override
  public Map<String, Version> versions(Collection<String> paths) throws IOException {
    return disk.versions(paths);
  }

  @Override
  public boolean isOnDisk() {
    return true;
  }

  @Override
  public void publish(Map<String, Change> changes, Publisher by) {
    changes.keySet().forEach(this::watch);
    disk.publish(
        changes,
        by,
        () -> check(changes),
        settings.review() == null ? null : () -> settings.review(task.task(), disk, changes));
  }

  private void check(Map<String, Change> changes) throws IOException {
    List<String> edited = new ArrayList<>();
    seen.forEach(
        (path, before) -> {
          if (before.isSince(began) || !before.equals(disk.fingerprint(path))) {
            edited.add(path);
          }
        });
    if (!edited.isEmpty()) {
      throw new OutsideEditException(task.task(), edited, disk.keep(task.task(), changes));
    }
  }

  @Override
  public String toString() {
    return disk.toString();
  }
}
