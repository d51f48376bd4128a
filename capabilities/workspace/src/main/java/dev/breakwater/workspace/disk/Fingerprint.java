package dev.breakwater.workspace.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * By what a file is known to be the same as before.
 *
 * @param key what the system knows the file by, or null; another file of the same name has another
 * @param mode its kind and permissions, where the system says so in a number
 * @param changed when anything of it was last changed, where the system says so; unlike the time of
 *     modification, nobody can set it back
 */
public record Fingerprint(
    @Nullable Object key, long size, int mode, FileTime modified, @Nullable FileTime changed) {

  /** Of no file. */
  public static final Fingerprint NONE = new Fingerprint(null, -1, 0, FileTime.fromMillis(0), null);

  /** Of what is there, a link as itself. */
  public static Fingerprint of(Path file) throws IOException {
    try {
      return file.getFileSystem().supportedFileAttributeViews().contains("unix")
          ? ofUnix(file)
          : ofAny(file);
    } catch (AccessDeniedException e) {
      throw e;
    } catch (FileSystemException e) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
      // Nothing is there, or what should be a folder on the way is a file.
      return NONE;
    }
  }

  private static Fingerprint ofUnix(Path file) throws IOException {
    Map<String, Object> values =
        Files.readAttributes(
            file, "unix:fileKey,size,mode,lastModifiedTime,ctime", LinkOption.NOFOLLOW_LINKS);
    return new Fingerprint(
        values.get("fileKey"),
        value(values, "size", Long.class),
        value(values, "mode", Integer.class),
        value(values, "lastModifiedTime", FileTime.class),
        value(values, "ctime", FileTime.class));
  }

  private static <T> T value(Map<String, Object> values, String name, Class<T> type) {
    return type.cast(Objects.requireNonNull(values.get(name), name));
  }

  private static Fingerprint ofAny(Path file) throws IOException {
    BasicFileAttributes values =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return new Fingerprint(values.fileKey(), values.size(), 0, values.lastModifiedTime(), null);
  }

  public boolean isSince(Instant moment) {
    FileTime last = changed == null ? modified : changed;
    return last.toInstant().isAfter(moment);
  }
}
