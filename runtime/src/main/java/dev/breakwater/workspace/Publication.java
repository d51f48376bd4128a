package dev.breakwater.workspace;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
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

  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

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

  private List<Journal.Entry> entries(String id, Map<String, Change> changes) throws IOException {
    List<Journal.Entry> entries = new ArrayList<>();
    try (OpenFolders open = disk.open()) {
      for (Map.Entry<String, Change> change : changes.entrySet()) {
        String path = change.getKey();
        if (change.getValue().deletes()) {
          entries.add(new Journal.Entry(path, null));
        } else {
          String temporary = WorkspacePath.temporary(id, entries.size());
          entries.add(new Journal.Entry(path, beside(open, path, changes) + temporary));
        }
      }
    }
    return entries;
  }

  /** The folder of the file, or where that is yet to be made, the one in which it will be. */
  private static String beside(OpenFolders open, String path, Map<String, Change> changes) {
    try {
      BasicFileAttributes there = open.attributes(path);
      if (there != null && there.isDirectory()) {
        throw new FileSystemException(path, null, "there is a folder of that name");
      }
      String folder = "";
      for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        if (!isFolder(open, path.substring(0, slash), path, changes)) {
          return folder;
        }
        folder = path.substring(0, slash + 1);
      }
      return folder;
    } catch (IOException e) {
      throw FileFailure.of("write", path, e);
    }
  }

  private static boolean isFolder(
      OpenFolders open, String folder, String path, Map<String, Change> changes)
      throws IOException {
    BasicFileAttributes there = open.attributes(folder);
    if (there == null || there.isDirectory()) {
      return there != null;
    }
    Change change = changes.get(folder);
    if (change == null || !change.deletes()) {
      throw new FileSystemException(path, null, folder + " is no folder");
    }
    return false;
  }

  private void prepare(List<Journal.Entry> entries, Map<String, Change> changes)
      throws IOException {
    try (OpenFolders open = disk.open()) {
      for (Journal.Entry entry : entries) {
        String temporary = entry.temporary();
        if (temporary != null) {
          Change change = Objects.requireNonNull(changes.get(entry.path()));
          try {
            write(open, temporary, change.with(permissions(open, entry.path())));
          } catch (IOException e) {
            throw FileFailure.of("write", entry.path(), e);
          }
        }
      }
    }
  }

  private static Set<PosixFilePermission> permissions(OpenFolders open, String path)
      throws IOException {
    BasicFileAttributes there = open.attributes(path);
    return there != null && there.isRegularFile() ? open.ask(path, Folder::permissions) : Set.of();
  }

  private void write(OpenFolders open, String path, Change change) throws IOException {
    Folder folder = open.of(path);
    String name = OpenFolders.nameOf(path);
    try (FileChannel channel = folder.open(name, NEW);
        OutputStream out = Channels.newOutputStream(channel)) {
      change.writeTo(out);
      if (durable) {
        channel.force(true);
      }
    }
    if (!change.permissions().isEmpty()) {
      folder.setPermissions(name, change.permissions());
    }
  }

  /** Does what is left to do. Deletes first, so that a file can give way to a folder. */
  void apply(List<Journal.Entry> entries) throws IOException {
    try (OpenFolders open = disk.open()) {
      for (Journal.Entry entry : entries) {
        if (entry.temporary() == null) {
          try {
            delete(open, entry.path());
          } catch (IOException e) {
            throw FileFailure.of("delete", entry.path(), e);
          }
        }
      }
      for (Journal.Entry entry : entries) {
        String temporary = entry.temporary();
        if (temporary != null && open.attributes(temporary) != null) {
          try {
            move(open, temporary, entry.path());
          } catch (IOException e) {
            throw FileFailure.of("write", entry.path(), e);
          }
        }
      }
      if (durable) {
        forceFolders(open, entries);
      }
    }
  }

  private static void delete(OpenFolders open, String path) throws IOException {
    BasicFileAttributes there = open.attributes(path);
    if (there != null && !there.isDirectory()) {
      open.of(path).delete(OpenFolders.nameOf(path));
    }
  }

  private void move(OpenFolders open, String temporary, String path) throws IOException {
    String old = OpenFolders.nameOf(temporary);
    String name = OpenFolders.nameOf(path);
    if (folderOf(temporary).equals(folderOf(path))) {
      Folder folder = open.of(path);
      folder.move(old, folder, name);
      return;
    }
    try (OpenFolders target = disk.open()) {
      Folder to = target.making(path);
      open.of(temporary).move(old, to, name);
    }
  }

  private static String folderOf(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static void forceFolders(OpenFolders open, List<Journal.Entry> entries)
      throws IOException {
    Set<String> folders = new LinkedHashSet<>();
    entries.forEach(entry -> folders.add(folderOf(entry.path())));
    for (String folder : folders) {
      try {
        open.of(folder).force();
      } catch (NoSuchFileException e) {
        // What was to be deleted there was never on disk.
      }
    }
  }

  /** Removes the new contents. */
  void takeBack(List<Journal.Entry> entries) throws IOException {
    try (OpenFolders open = disk.open()) {
      for (Journal.Entry entry : entries) {
        String temporary = entry.temporary();
        if (temporary != null) {
          delete(open, temporary);
        }
      }
    }
  }
}
