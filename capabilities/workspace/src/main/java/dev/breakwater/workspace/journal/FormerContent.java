package dev.breakwater.workspace.journal;

import dev.breakwater.workspace.disk.Folder;
import dev.breakwater.workspace.disk.OpenFolders;
import dev.breakwater.workspace.disk.OwnFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the former content of a file that is about to be replaced. */
public final class FormerContent {

  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  /** As in POSIX. */
  private static final int STICKY = 01000;

  private FormerContent() {}

  /**
   * Gives a regular file a second name or, where the system refuses that, copies it. In a folder
   * with the sticky bit the second name of another user's file could not be deleted.
   *
   * @param own a folder of this library, in which the second name is created
   */
  public static void keep(Folder own, Folder folder, String path, String former)
      throws IOException {
    String name = OpenFolders.nameOf(path);
    String second = OpenFolders.nameOf(former);
    if (isSticky(folder)) {
      copy(folder, name, second, null);
      return;
    }
    try {
      folder.link(name, own, second);
      own.move(second, folder, second);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (FileSystemException e) {
      if (OwnFolder.attributes(own, second) != null) {
        own.delete(second);
      }
      copy(folder, name, second, e);
    }
  }

  private static boolean isSticky(Folder folder) throws IOException {
    try {
      Object mode = Files.getAttribute(folder.path(), "unix:mode");
      return mode instanceof Integer bits && (bits & STICKY) != 0;
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  private static void copy(Folder folder, String name, String second, @Nullable IOException reason)
      throws IOException {
    try {
      try (FileChannel channel = folder.open(name, Set.of(StandardOpenOption.READ));
          InputStream in = Channels.newInputStream(channel)) {
        folder.write(second, NEW, out -> in.transferTo(out), true);
      }
      folder.setPermissions(second, folder.permissions(name));
    } catch (IOException e) {
      if (reason != null) {
        e.addSuppressed(reason);
      }
      throw e;
    }
  }
}
