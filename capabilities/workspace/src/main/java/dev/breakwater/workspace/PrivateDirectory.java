package dev.breakwater.workspace;

import dev.breakwater.resource.Resource;
import dev.breakwater.runtime.Access;
import dev.breakwater.workspace.disk.FileFailure;
import dev.breakwater.workspace.disk.FolderRemoval;
import dev.breakwater.workspace.disk.OutOfReachException;
import dev.breakwater.workspace.journal.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A directory of one attempt of a task, with a copy of the files that the task may see. */
final class PrivateDirectory {

  private final Path folder;
  private final Path directory;
  private final StagedTree staged;
  private final Permit permit;
  private final DiskTree copies;
  private final DirectoryChanges changes;
  private final ProgramSetting setting;
  private final Programs programs;

  /** Folders that programs see in place; none once a caller has asked for the path. */
  private volatile List<Mount> mounts;

  private PrivateDirectory(
      Path folder,
      Path directory,
      StagedTree staged,
      Permit permit,
      Surroundings around,
      Access access,
      List<Mount> mounts)
      throws IOException {
    this.folder = folder;
    this.directory = directory;
    this.staged = staged;
    this.permit = permit;
    this.copies = DiskTree.at(directory, false, true);
    this.mounts = mounts;
    this.setting = new ProgramSetting(folder, directory, around, access);
    this.programs = new Programs(setting);
    setting.mount(mounts);
    NavigableSet<String> unused = copy(false);
    this.changes = DirectoryChanges.since(directory, staged.below(), permit, around.settings());
    copies.publish(staged.inMemory().all());
  }

  /**
   * Copies the files that are there, and then those that the attempt has changed before.
   *
   * @param access the access of the attempt
   * @param forPrograms whether only programs are to use it, in a sandbox perhaps
   */
  static PrivateDirectory of(
      StagedTree staged, Permit permit, Surroundings around, Access access, boolean forPrograms) {
    try {
      Path parent = around.directories().toRealPath();
      Path folder = Directories.make(parent);
      boolean made = false;
      try {
        // Programs show the name of the folder that they work in.
        Path name = around.root().getFileName();
        Path directory =
            Files.createDirectory(folder.resolve(name == null ? "root" : name.toString()));
        List<Mount> mounts =
            forPrograms && staged.below().isOnDisk() && Programs.areSandboxed(around)
                ? Mounts.find(staged.below(), permit, around, parent)
                : List.of();
        PrivateDirectory filled =
            new PrivateDirectory(
                folder, directory, staged, permit, around.withDirectories(parent), access, mounts);
        made = true;
        return filled;
      } finally {
        if (!made) {
          FolderRemoval.of(folder);
        }
      }
    } catch (OutOfReachException e) {
      throw permit.refuse("copy", e.getFile(), e.getReason());
    } catch (IOException e) {
      throw FileFailure.of("make", "a directory for " + permit.holder(), e);
    }
  }

  /** Copies the files outside of the mounted folders, or those in them. */
  private NavigableSet<String> copy(boolean mounted) throws IOException {
    FileTree below = staged.below();
    NavigableSet<String> files = new TreeSet<>();
    NavigableMap<String, String> links = new TreeMap<>();
    for (Resource visible : permit.visible()) {
      below.files(visible).stream().filter(permit::mayRead).forEach(files::add);
      links.putAll(below.links(visible));
    }
    files.removeIf(file -> isMounted(file) != mounted);
    links.keySet().removeIf(link -> !permit.mayRead(link) || isMounted(link) != mounted);
    TreeCopy copy = new TreeCopy(directory);
    below.copy(files, copy);
    for (Map.Entry<String, String> link : links.entrySet()) {
      copy.link(link.getKey(), link.getValue());
    }
    files.addAll(links.keySet());
    return files;
  }

  private boolean isMounted(String path) {
    return mounts.stream().anyMatch(mount -> mount.contains(path));
  }

  /** {@return the path, with copies of all files} */
  synchronized Path path() {
    if (!mounts.isEmpty()) {
      try {
        changes.copied(copy(true));
      } catch (IOException e) {
        throw FileFailure.of("make", "a directory for " + permit.holder(), e);
      }
      mounts = List.of();
      setting.mount(mounts);
    }
    return directory;
  }

  /** {@return the files in it} */
  FileTree tree() {
    List<Mount> inPlace = mounts;
    return inPlace.isEmpty() ? copies : new OverlaidTree(copies, staged.below(), inPlace);
  }

  Programs programs() {
    return programs;
  }

  /**
   * Finds the changes since it was made, after all programs in it have ended.
   *
   * @throws UndeclaredAccessException if some of them are not declared
   */
  Map<String, Change> changes() {
    programs.end();
    programs.checkEnded();
    try {
      return changes.find();
    } catch (IOException e) {
      throw FileFailure.of("compare", directory.toString(), e);
    }
  }

  /** {@return the changes so far, whether they are declared or not} */
  Map<String, Change> changesSoFar() {
    try {
      return changes.soFar();
    } catch (IOException e) {
      throw FileFailure.of("compare", directory.toString(), e);
    }
  }

  /** Removes it unpublished. */
  void discard() {
    programs.end();
    try {
      changes.note();
    } catch (IOException e) {
      throw FileFailure.of("compare", directory.toString(), e);
    } finally {
      close();
    }
  }

  /** Removes it. If that fails, another process removes it later. */
  void close() {
    programs.end();
    try {
      setting.close();
      FolderRemoval.of(folder);
    } catch (IOException e) {
      System.getLogger("dev.breakwater.workspace")
          .log(System.Logger.Level.WARNING, "could not remove " + folder, e);
    }
  }
}
