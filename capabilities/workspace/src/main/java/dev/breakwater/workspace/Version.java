package dev.breakwater.workspace;

import dev.breakwater.workspace.disk.KeptFiles;
import dev.breakwater.workspace.journal.Change;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A path as it was before a publication changed it. Stays valid while a task may see it.
 *
 * @param content the content and the permissions of a regular file; null if it was not one
 * @param link the real path below the root that a link led to; null if it was not such a link
 * @param kept the file to delete once nobody sees the version; null if there is none
 */
record Version(@Nullable Change content, @Nullable String link, KeptFiles.@Nullable Kept kept) {

  /** There was neither a regular file nor a link that led to a place below the root. */
  static final Version ABSENT = new Version(null, null, null);

  static Version file(Change content) {
    return content.deletes() ? ABSENT : new Version(content, null, null);
  }

  static Version kept(KeptFiles.Kept file, Set<PosixFilePermission> permissions) {
    return new Version(Change.to(file.path(), permissions), null, file);
  }

  static Version link(String target) {
    return new Version(null, target, null);
  }
}
