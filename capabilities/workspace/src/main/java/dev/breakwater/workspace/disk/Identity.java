package dev.breakwater.workspace.disk;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The attributes by which a file is known to be the one that was written.
 *
 * @param inode the number of the file in its file system; empty if the system has none. The number
 *     of the device is left out, since it may change when the system starts again
 * @param size in bytes
 * @param modified the time of the last modification, in nanoseconds of the epoch
 */
public record Identity(String inode, long size, long modified) {

  private static final Pattern INODE = Pattern.compile("ino=(\\d+)");

  public static Identity of(BasicFileAttributes file) {
    Matcher inode = INODE.matcher(String.valueOf(file.fileKey()));
    return new Identity(
        inode.find() ? inode.group(1) : "",
        file.size(),
        file.lastModifiedTime().to(TimeUnit.NANOSECONDS));
  }
}
