package dev.breakwater.workspace;

import java.nio.file.Path;
import java.util.List;

/**
 * A folder of the root that programs see in place, without a copy, and cannot change.
 *
 * @param path its path below the root
 * @param source the folder on disk
 * @param hidden the paths in it that stay hidden: the files of Git and of this library
 */
record Mount(String path, Path source, List<String> hidden) {

  boolean contains(String file) {
    return file.startsWith(path + '/');
  }
}
