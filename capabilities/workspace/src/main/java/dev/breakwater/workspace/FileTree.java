package dev.breakwater.workspace;

import dev.breakwater.resource.Resource;
import dev.breakwater.workspace.disk.Names;
import dev.breakwater.workspace.disk.OutOfReachException;
import dev.breakwater.workspace.journal.Change;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files by their real paths: those on disk, or those as a task has changed them. It knows of no
 * permissions. Trouble of the file system comes as an {@link java.io.UncheckedIOException} that
 * names the path.
 */
interface FileTree {

  /**
   * Follows the links in a path.
   *
   * @throws OutOfReachException if one leads out of the root
   */
  String resolve(String path) throws OutOfReachException;

  /**
   * Reads a file.
   *
   * @throws OutOfReachException if it may be outside of the root, too
   */
  byte[] read(String path) throws OutOfReachException;

  /**
   * Returns whether a file has the same content as another one, however large they are.
   *
   * @throws OutOfReachException if it may be outside of the root, too
   */
  boolean hasContentOf(String path, Path other) throws IOException;

  /** Which names are the same here. */
  Names names();

  boolean isFile(String path);

  List<String> files(Resource pattern);

  /** The links that match a pattern, each with the real path below the root that it leads to. */
  Map<String, String> links(Resource pattern);

  /** Copies files into a folder. Sorted paths are quickest. */
  void copy(Collection<String> paths, TreeCopy to) throws IOException;

  /**
   * Writes new contents where nobody looks but a user who is told of it.
   *
   * @return the folder; null if there is nothing to write
   */
  @Nullable Path keep(String task, Map<String, Change> changes) throws IOException;

  /** Notes that somebody goes by what is there now. */
  default void watch(String path) {}

  /**
   * Makes changes, by path.
   *
   * @param by the task of a run on these files whose changes they are
   */
  void publish(Map<String, Change> changes, Publisher by);

  /** Makes the changes of the holder of these files. */
  default void publish(Map<String, Change> changes) {
    publish(changes, Publisher.HOLDER);
  }

  /**
   * Returns the current versions of paths, which stay valid after the paths have been changed.
   *
   * @return the versions by path
   */
  Map<String, Version> versions(Collection<String> paths) throws IOException;

  /** {@return whether they are those on disk below the root} */
  default boolean isOnDisk() {
    return false;
  }

  /**
   * Returns whether no other task can change the files that match a pattern while a task uses them
   * by snapshot.
   */
  default boolean isUnchanged(Resource pattern) {
    return false;
  }

  /**
   * Returns a copy of a folder that the task sees as a whole, which other tasks share.
   *
   * @param directories the folder in which directories are created
   * @return the copy, which nobody changes; null if the task needs a copy of its own
   */
  default @Nullable Path sharedCopy(String folder, Path directories) throws IOException {
    return null;
  }
}
