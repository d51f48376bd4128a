package dev.breakwater.workspace.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which this library keeps the state of one user on one machine. It lies outside of
 * every root, so a checkout cannot bring it along and {@code git clean} does not remove it.
 */
public final class UserFolder {

  private UserFolder() {}

  /** Returns the folder, which it creates; null if this process cannot have one. */
  public static @Nullable Path create() {
    Path folder = place();
    if (folder == null) {
      return null;
    }
    try {
      Files.createDirectories(folder.getParent());
      try {
        Files.createDirectory(folder);
        restrict(folder);
      } catch (FileAlreadyExistsException e) {
        // Another run has created it.
      }
      return folder.toRealPath();
    } catch (IOException e) {
      return null;
    }
  }

  private static void restrict(Path folder) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static @Nullable Path place() {
    String system = System.getProperty("os.name", "");
    Path home = absolute(System.getProperty("user.home"));
    if (system.startsWith("Windows")) {
      return below(absolute(System.getenv("LOCALAPPDATA")));
    }
    if (system.startsWith("Mac")) {
      return home == null ? null : home.resolve("Library/Application Support/breakwater");
    }
    Path state = absolute(System.getenv("XDG_STATE_HOME"));
    return state == null && home != null ? home.resolve(".local/state/breakwater") : below(state);
  }

  private static @Nullable Path below(@Nullable Path folder) {
    return folder == null ? null : folder.resolve("breakwater");
  }

  /** The XDG specification says that relative paths are to be ignored. */
  private static @Nullable Path absolute(@Nullable String path) {
    return path != null && !path.isEmpty() && Path.of(path).isAbsolute() ? Path.of(path) : null;
  }
}
