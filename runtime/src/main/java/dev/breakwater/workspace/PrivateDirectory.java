package dev.breakwater.workspace;

import dev.breakwater.resource.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A directory of one attempt of a task, with a copy of what the task may see. */
final class PrivateDirectory {

  private final Path folder;
  private final Path directory;
  private final DiskTree tree;
  private final DirectoryChanges changes;
  private final Programs programs;

  private PrivateDirectory(
      Path folder, Path directory, DirectoryChanges changes, Surroundings around) {
    this.folder = folder;
    this.directory = directory;
    this.tree = DiskTree.at(directory, false, true);
    this.changes = changes;
    this.programs = new Programs(directory, around);
  }

  /** Copies what is there, and puts on top of it what the attempt has changed before. */
  static PrivateDirectory of(StagedTree staged, Permit permit, Surroundings around) {
    try {
      Path parent = around.directories().toRealPath();
      Path folder = Directories.make(parent);
      boolean made = false;
      try {
        PrivateDirectory directory =
            fill(folder, staged, permit, new Surroundings(around.root(), parent, around.sandbox()));
        made = true;
        return directory;
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

  private static PrivateDirectory fill(
      Path folder, StagedTree staged, Permit permit, Surroundings around) throws IOException {
    // Programs show the name of the folder that they work in.
    Path name = around.root().getFileName();
    Path directory = Files.createDirectory(folder.resolve(name == null ? "root" : name.toString()));
    FileTree below = staged.below();
    NavigableSet<String> files = new TreeSet<>();
    NavigableMap<String, String> links = new TreeMap<>();
    for (Resource visible : permit.visible()) {
      below.files(visible).stream().filter(permit::mayRead).forEach(files::add);
      links.putAll(below.links(visible));
    }
    links.keySet().removeIf(link -> !permit.mayRead(link));
    TreeCopy copy = new TreeCopy(directory);
    below.copy(files, copy);
    for (Map.Entry<String, String> link : links.entrySet()) {
      copy.link(link.getKey(), link.getValue());
    }
    DirectoryChanges changes = DirectoryChanges.since(directory, below, permit);
    PrivateDirectory made = new PrivateDirectory(folder, directory, changes, around);
    made.tree.publish(staged.inMemory().all());
    return made;
  }

  Path path() {
    return directory;
  }

  /** The files in it. */
  FileTree tree() {
    return tree;
  }

  Programs programs() {
    return programs;
  }

  /**
   * Finds what has been changed since it was made, when nothing that was run in it runs any more.
   *
   * @throws UndeclaredAccessException if some of that is not declared
   */
  Map<String, Change> changes() {
    programs.end();
    try {
      return changes.find();
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

  /** Removes it. What stands against that is left for another process to remove. */
  void close() {
    programs.end();
    try {
      FolderRemoval.of(folder);
    } catch (IOException e) {
      System.getLogger("dev.breakwater.workspace")
          .log(System.Logger.Level.WARNING, "could not remove " + folder, e);
    }
  }
}
