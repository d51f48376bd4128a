package dev.breakwater.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By what a file is known to be the same as before.
 *
 * @param key what the system knows the file by, or null; another file of the same name has another
 * @param changed when anything of it was last changed, where the system says so; unlike the time of
 *     modification, nobody can set it back
 */
record Fingerprint(@Nullable Object key, long size, FileTime modified, @Nullable FileTime changed) {

  /** Of no file. */
  static final Fingerprint NONE = new Fingerprint(null, -1, FileTime.fromMillis(0), null);

  static Fingerprint of(Disk disk, String path) throws IOException {
    BasicFileAttributes attributes = disk.attributes(path);
    return attributes == null
        ? NONE
        : new Fingerprint(
            attributes.fileKey(),
            attributes.size(),
            attributes.lastModifiedTime(),
            changed(disk, path));
  }

  private static @Nullable FileTime changed(Disk disk, String path) {
    try {
      Object time =
          Files.getAttribute(disk.root().resolve(path), "unix:ctime", LinkOption.NOFOLLOW_LINKS);
      return (FileTime) time;
    } catch (UnsupportedOperationException | IllegalArgumentException | IOException e) {
      return null;
    }
  }

  boolean isSince(Instant moment) {
    FileTime last = changed == null ? modified : changed;
    return last.toInstant().isAfter(moment);
  }
}
