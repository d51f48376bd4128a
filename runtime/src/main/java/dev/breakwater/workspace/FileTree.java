package dev.breakwater.workspace;

import dev.breakwater.resource.Resource;
import java.util.List;
import java.util.Map;

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

  /** Which names are the same here. */
  Names names();

  boolean isFile(String path);

  List<String> files(Resource pattern);

  /** Notes that somebody goes by what is there now. */
  default void watch(String path) {}

  /** Makes changes, by path. */
  void publish(Map<String, Change> changes);

  /** These files, for one attempt of a task to change until it ends. */
  default StagedTree stagedFor(String task) {
    return new StagedTree(this, task);
  }
}
