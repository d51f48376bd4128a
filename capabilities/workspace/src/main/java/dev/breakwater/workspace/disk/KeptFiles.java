package dev.breakwater.workspace.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps files that are about to be replaced, below {@code .breakwater/versions}, for tasks that may
 * still see them. A kept file is a second name of the file (a hard link), or a copy where the
 * system refuses that.
 */
public final class KeptFiles {

  /**
   * A kept file.
   *
   * @param key the key of the file, of which this is a second name; null for a copy
   */
  public record Kept(Path path, @Nullable Object key) {

    /** Deletes it. The folder that it is in may be gone already. */
    public void delete() throws IOException {
      try {
        Files.deleteIfExists(path);
      } finally {
        count(key, -1);
      }
    }
  }

  private static final String FOLDER = "versions";

  private static final String ENDING = ".kept";

  private static final Pattern NAME = Pattern.compile("[0-9a-f-]{36}\\" + ENDING);

  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  /** The second names that this process has given to files, by their keys. Guarded by itself. */
  private static final Map<Object, Integer> LINKS = new HashMap<>();

  private KeptFiles() {}

  /**
   * Keeps a regular file.
   *
   * @return the kept file
   * @throws NoSuchFileException if the file is missing
   */
  public static Kept keep(Disk disk, OpenFolders open, String path) throws IOException {
    Folder folder = open.of(path);
    String name = OpenFolders.nameOf(path);
    String kept = UUID.randomUUID() + ENDING;
    try (Folder own = OwnFolder.open(disk, FOLDER)) {
      Path second = own.path().resolve(kept);
      try {
        folder.link(name, own, kept);
        Object key = own.attributes(kept).fileKey();
        count(key, 1);
        return new Kept(second, key);
      } catch (NoSuchFileException e) {
        throw e;
      } catch (FileSystemException e) {
        copy(folder, name, own, kept, e);
        return new Kept(second, null);
      }
    }
  }

  private static void copy(Folder folder, String name, Folder own, String kept, IOException reason)
      throws IOException {
    try (FileChannel channel = folder.open(name, Set.of(StandardOpenOption.READ));
        InputStream in = Channels.newInputStream(channel)) {
      own.write(kept, NEW, in::transferTo, false);
      own.setPermissions(kept, folder.permissions(name));
    } catch (IOException e) {
      e.addSuppressed(reason);
      throw e;
    }
  }

  private static void count(@Nullable Object key, int more) {
    if (key != null) {
      synchronized (LINKS) {
        int count = LINKS.getOrDefault(key, 0) + more;
        if (count > 0) {
          LINKS.put(key, count);
        } else {
          LINKS.remove(key);
        }
      }
    }
  }

  /** {@return the number of names that this process has given to a file} */
  static int linksTo(@Nullable Object key) {
    if (key == null) {
      return 0;
    }
    synchronized (LINKS) {
      return LINKS.getOrDefault(key, 0);
    }
  }

  /** {@return whether files are kept} */
  public static boolean arePresent(Disk disk) throws IOException {
    try (Folder own = openIfPresent(disk)) {
      return own != null && own.names().stream().anyMatch(KeptFiles::isOne);
    }
  }

  /** Most runs have no snapshots: they look once whether there is such a folder. */
  private static @Nullable Folder openIfPresent(Disk disk) throws IOException {
    Path folder = disk.root().resolve(WorkspacePath.RESERVED).resolve(FOLDER);
    return Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
        ? OwnFolder.openIfPresent(disk, FOLDER)
        : null;
  }

  /** A checkout may bring other files along, which stay. */
  private static boolean isOne(String name) {
    return NAME.matcher(name).matches();
  }

  /** Deletes the files that an earlier process has kept. The caller excludes other runs. */
  public static void recover(Disk disk) throws IOException {
    try (Folder own = openIfPresent(disk)) {
      if (own != null) {
        for (String name : own.names()) {
          if (isOne(name) && !own.attributes(name).isDirectory()) {
            own.delete(name);
          }
        }
      }
    }
  }
}
