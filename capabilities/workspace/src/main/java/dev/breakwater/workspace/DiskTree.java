package dev.breakwater.workspace;

import dev.breakwater.resource.Resource;
import dev.breakwater.runtime.Access;
import dev.breakwater.workspace.disk.Disk;
import dev.breakwater.workspace.disk.FileFailure;
import dev.breakwater.workspace.disk.FileSearch;
import dev.breakwater.workspace.disk.Fingerprint;
import dev.breakwater.workspace.disk.Names;
import dev.breakwater.workspace.disk.OpenFolders;
import dev.breakwater.workspace.disk.OutOfReachException;
import dev.breakwater.workspace.disk.RealPaths;
import dev.breakwater.workspace.journal.Change;
import dev.breakwater.workspace.journal.Journal;
import dev.breakwater.workspace.journal.LockLostException;
import dev.breakwater.workspace.journal.Publication;
import dev.breakwater.workspace.journal.RootLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The files on disk below a root. */
final class DiskTree implements LeasableTree {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private static final long PUBLISHING_AT_MOST = TimeUnit.SECONDS.toNanos(5);

  private final Disk disk;
  private final Path root;
  private final Names names;
  private final RealPaths paths;
  private final boolean durable;
  private final boolean hardLinks;

  private DiskTree(Path root, Names names, boolean durable, boolean hardLinks) {
    this.disk = new Disk(root);
    this.root = root;
    this.names = names;
    this.paths = new RealPaths(root, names);
    this.durable = durable;
    this.hardLinks = hardLinks;
  }

  static DiskTree at(Path root, boolean durable, boolean hardLinks) {
    if (!Files.isDirectory(root)) {
      throw new IllegalArgumentException(
          "there is no directory " + root + ": make it before a workspace is opened there");
    }
    try {
      Path real = root.toRealPath();
      return new DiskTree(real, Names.below(real), durable, hardLinks);
    } catch (IOException e) {
      throw FileFailure.of("open", root.toString(), e);
    }
  }

  Path root() {
    return root;
  }

  Disk disk() {
    return disk;
  }

  @Override
  public String resolve(String path) throws OutOfReachException {
    try {
      Path real = paths.locate(path);
      return real.equals(root) ? path : RealPaths.relative(root, real);
    } catch (OutOfReachException e) {
      throw e;
    } catch (IOException e) {
      throw FileFailure.of("find", path, e);
    }
  }

  @Override
  public Names names() {
    return names;
  }

  @Override
  public byte[] read(String path) throws OutOfReachException {
    try {
      byte[] content = disk.read(path);
      // Afterwards, so that no other file can have taken its place unseen while it was read.
      checkNames(path);
      return content;
    } catch (OutOfReachException e) {
      throw e;
    } catch (IOException e) {
      throw FileFailure.of("read", path, e);
    }
  }

  @Override
  public boolean hasContentOf(String path, Path other) throws IOException {
    boolean same = disk.hasContentOf(path, other);
    checkNames(path);
    return same;
  }

  @Override
  public boolean isFile(String path) {
    try {
      BasicFileAttributes there = disk.attributes(path);
      return there != null && there.isRegularFile();
    } catch (IOException e) {
      throw FileFailure.of("find", path, e);
    }
  }

  @Override
  public List<String> files(Resource pattern) {
    try {
      return new FileSearch(disk, pattern).files();
    } catch (IOException e) {
      throw FileFailure.of("list", pattern.pattern(), e);
    }
  }

  @Override
  public Map<String, String> links(Resource pattern) {
    try {
      Map<String, String> inside = new TreeMap<>();
      for (String link : new FileSearch(disk, pattern).links()) {
        String target = DiskVersions.target(root, link);
        if (target != null) {
          inside.put(link, target);
        }
      }
      return inside;
    } catch (IOException e) {
      throw FileFailure.of("list", pattern.pattern(), e);
    }
  }

  @Override
  public void copy(Collection<String> paths, TreeCopy to) throws IOException {
    for (String path : paths) {
      checkNames(path);
    }
    to.copy(disk, paths);
  }

  /** A file has a second name while it is being replaced. */
  private void checkNames(String path) throws IOException {
    if (hardLinks || !disk.isHardLinked(path)) {
      return;
    }
    long start = System.nanoTime();
    while (Journal.hasUnfinished(disk) && System.nanoTime() - start < PUBLISHING_AT_MOST) {
      Thread.onSpinWait();
      if (!disk.isHardLinked(path)) {
        return;
      }
    }
    if (disk.isHardLinked(path)) {
      throw OutOfReachException.hardLinked(path);
    }
  }

  Fingerprint fingerprint(String path) {
    try {
      return Fingerprint.of(RealPaths.child(root, path));
    } catch (IOException e) {
      throw FileFailure.of("find", path, e);
    }
  }

  @Override
  public void publish(Map<String, Change> changes, Publisher by) {
    RootWatch.Publishing publishing = new RootWatch.Publishing(root, changes.keySet());
    try {
      changes.forEach(this::publish);
    } finally {
      publishing.close();
    }
  }

  private void publish(String path, Change change) {
    try {
      new Publication(disk, durable).publish(path, change);
    } catch (IOException e) {
      throw FileFailure.of(change.deletes() ? "delete" : "write", path, e);
    }
  }

  /**
   * Publishes changes, all or none, unless the review or the check throws. If there is a review,
   * the check happens before it, too.
   */
  void publish(
      Map<String, Change> changes,
      Publisher by,
      Publication.Check check,
      Publication.@Nullable Check review) {
    RootLock lock = RootLock.of(disk);
    RunSnapshots snapshots = RootSnapshots.of(root, by.run());
    Publication.Check all =
        () -> {
          lock.check();
          check.check();
        };
    Publication.Check last =
        () -> {
          all.check();
          if (snapshots != null) {
            snapshots.keep(by, changes.keySet(), this);
          }
        };
    try {
      lock.publish(
          () -> {
            if (review != null) {
              all.check();
              review.check();
            }
            RootWatch.Publishing publishing = new RootWatch.Publishing(root, changes.keySet());
            try {
              new Publication(disk, durable).publish(changes, last);
            } finally {
              publishing.close();
            }
          });
    } catch (LockLostException e) {
      throw new WorkspaceHeldException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw FileFailure.of("publish", String.join(", ", changes.keySet()), e);
    }
  }

  @Override
  public Map<String, Version> versions(Collection<String> paths) throws IOException {
    Map<String, Version> versions = new HashMap<>();
    try (OpenFolders open = disk.open()) {
      for (String path : paths) {
        versions.put(path, DiskVersions.of(disk, open, path));
      }
    }
    return versions;
  }

  @Override
  public StagedTree stagedFor(Access access, PublishSettings settings) {
    Publisher task = Publisher.of(access);
    FileTree files =
        SnapshotView.of(
            new WatchedTree(this, task, settings),
            this,
            RootSnapshots.of(root, access.run()),
            access);
    return new StagedTree(files, task, settings);
  }

  @Override
  public @Nullable Path keep(String task, Map<String, Change> changes) throws IOException {
    if (changes.values().stream().allMatch(Change::deletes)) {
      return null;
    }
    String stamp = STAMP.format(LocalDateTime.now(ZoneOffset.UTC));
    Path folder =
        disk.own("kept")
            .resolve(stamp + "-" + task + "-" + UUID.randomUUID().toString().substring(0, 8));
    for (Map.Entry<String, Change> change : changes.entrySet()) {
      if (!change.getValue().deletes()) {
        Path file = folder.resolve(change.getKey());
        Files.createDirectories(file.getParent());
        try (var out = Files.newOutputStream(file)) {
          change.getValue().writeTo(out);
        }
      }
    }
    return folder;
  }

  @Override
  public String toString() {
    return root.toString();
  }
}
