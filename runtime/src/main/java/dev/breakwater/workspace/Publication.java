package dev.breakwater.workspace;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Puts the changes of one task on disk, all or none: the new contents are written to temporary
 * files beside their places, then the {@link Journal} decides, and each is moved to its place,
 * which is one step of the file system.
 */
final class Publication {

  private final Disk disk;
  private final boolean durable;

  Publication(Disk disk, boolean durable) {
    this.disk = disk;
    this.durable = durable;
  }

  /** What has the last word before it is decided. */
  @FunctionalInterface
  interface Check {
    void check() throws IOException;
  }

  /** Publishes what a task has changed. */
  void publish(Map<String, Change> changes, Check check) throws IOException {
    if (changes.isEmpty()) {
      check.check();
      return;
    }
    String id = UUID.randomUUID().toString();
    List<Journal.Entry> entries = entries(id, changes);
    Journal journal = Journal.prepare(disk, id, entries, durable);
    try {
      prepare(entries, changes);
      check.check();
      journal.decide();
    } catch (IOException | RuntimeException | Error e) {
      takeBack(entries);
      journal.discard();
      throw e;
    }
    apply(entries);
    journal.done();
  }

  /** Makes one change, which needs no journal to be done as a whole. */
  void publish(String path, Change change) throws IOException {
    Map<String, Change> changes = Map.of(path, change);
    List<Journal.Entry> entries = entries(UUID.randomUUID().toString(), changes);
    try {
      prepare(entries, changes);
      apply(entries);
    } finally {
      takeBack(entries);
    }
  }

  private List<Journal.Entry> entries(String id, Map<String, Change> changes) {
    List<Journal.Entry> entries = new ArrayList<>();
    for (Map.Entry<String, Change> change : changes.entrySet()) {
      String temporary = WorkspacePath.temporary(id, entries.size());
      entries.add(entry(change.getKey(), change.getValue(), temporary, changes));
    }
    return entries;
  }

  private Journal.Entry entry(
      String path, Change change, String temporary, Map<String, Change> changes) {
    if (change.deletes()) {
      return new Journal.Entry(path, null);
    }
    try {
      checkPlace(path, changes);
      return new Journal.Entry(path, beside(path) + temporary);
    } catch (IOException e) {
      throw FileFailure.of("write", path, e);
    }
  }

  private void checkPlace(String path, Map<String, Change> changes) throws IOException {
    BasicFileAttributes there = disk.attributes(path);
    if (there != null && there.isDirectory()) {
      throw new FileSystemException(path, null, "there is a folder of that name");
    }
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      String folder = path.substring(0, slash);
      BasicFileAttributes above = disk.attributes(folder);
      if (above == null) {
        return;
      }
      Change change = changes.get(folder);
      boolean givesWay = change != null && change.deletes();
      if (!above.isDirectory() && !givesWay) {
        throw new FileSystemException(path, null, folder + " is no folder");
      }
    }
  }

  /** The folder of the file, or where that is yet to be made, the one in which it will be. */
  private String beside(String path) throws IOException {
    String folder = path;
    while (true) {
      int slash = folder.lastIndexOf('/');
      if (slash < 0) {
        return "";
      }
      folder = folder.substring(0, slash);
      BasicFileAttributes there = disk.attributes(folder);
      if (there != null && there.isDirectory()) {
        return folder + "/";
      }
    }
  }

  private void prepare(List<Journal.Entry> entries, Map<String, Change> changes) {
    for (Journal.Entry entry : entries) {
      String temporary = entry.temporary();
      if (temporary != null) {
        Change change = Objects.requireNonNull(changes.get(entry.path()));
        try {
          disk.write(temporary, change.with(oldPermissions(entry.path())), durable);
        } catch (IOException e) {
          throw FileFailure.of("write", entry.path(), e);
        }
      }
    }
  }

  private Set<PosixFilePermission> oldPermissions(String path) throws IOException {
    BasicFileAttributes there = disk.attributes(path);
    return there != null && there.isRegularFile() ? disk.ask(path, Folder::permissions) : Set.of();
  }

  /** Does what is left to do. Deletes first, so that a file can give way to a folder. */
  void apply(List<Journal.Entry> entries) throws IOException {
    Set<String> touched = new LinkedHashSet<>();
    for (Journal.Entry entry : entries) {
      if (entry.temporary() == null) {
        try {
          delete(entry.path());
        } catch (IOException e) {
          throw FileFailure.of("delete", entry.path(), e);
        }
        touched.add(entry.path());
      }
    }
    for (Journal.Entry entry : entries) {
      String temporary = entry.temporary();
      if (temporary != null && disk.attributes(temporary) != null) {
        try {
          move(temporary, entry.path());
        } catch (IOException e) {
          throw FileFailure.of("write", entry.path(), e);
        }
        touched.add(entry.path());
      }
    }
    if (durable) {
      forceFolders(touched);
    }
  }

  private void delete(String path) throws IOException {
    BasicFileAttributes there = disk.attributes(path);
    if (there != null && !there.isDirectory()) {
      disk.act(path, Folder::delete);
    }
  }

  private void move(String temporary, String path) throws IOException {
    disk.actMaking(
        path, (to, name) -> disk.act(temporary, (from, old) -> from.move(old, to, name)));
  }

  private void forceFolders(Set<String> paths) throws IOException {
    Set<String> folders = new LinkedHashSet<>();
    paths.forEach(path -> folders.add(path.substring(0, path.lastIndexOf('/') + 1)));
    for (String folder : folders) {
      disk.act(folder + "any", (open, name) -> open.force());
    }
  }

  /** Removes the new contents. */
  void takeBack(List<Journal.Entry> entries) throws IOException {
    for (Journal.Entry entry : entries) {
      String temporary = entry.temporary();
      if (temporary != null) {
        try {
          delete(temporary);
        } catch (NoSuchFileException e) {
          // It had not come to that.
        }
      }
    }
  }
}
