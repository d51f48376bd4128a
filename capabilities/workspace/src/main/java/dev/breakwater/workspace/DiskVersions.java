package dev.breakwater.workspace;

import dev.breakwater.workspace.disk.Disk;
import dev.breakwater.workspace.disk.KeptFiles;
import dev.breakwater.workspace.disk.OpenFolders;
import dev.breakwater.workspace.disk.RealPaths;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Finds the versions of files on disk, and keeps them before the files are replaced. */
final class DiskVersions {

  private DiskVersions() {}

  static Version of(Disk disk, OpenFolders open, String path) throws IOException {
    BasicFileAttributes there = open.attributes(path);
    if (there == null) {
      return Version.ABSENT;
    }
    if (there.isSymbolicLink()) {
      String target = target(disk.root(), path);
      return target == null ? Version.ABSENT : Version.link(target);
    }
    return there.isRegularFile()
        ? Version.kept(
            KeptFiles.keep(disk, open, path), open.of(path).permissions(OpenFolders.nameOf(path)))
        : Version.ABSENT;
  }

  /** {@return the real path that a link leads to; null if it is not below the root} */
  static @Nullable String target(Path root, String link) throws IOException {
    try {
      Path to = root.resolve(link).toRealPath();
      return to.startsWith(root) && !to.equals(root) ? RealPaths.relative(root, to) : null;
    } catch (FileSystemException e) {
      // It leads nowhere.
      return null;
    }
  }
}
