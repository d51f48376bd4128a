package dev.breakwater.workspace;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts changes on disk, in two steps: everything that is likely to fail, such as a full disk, fails
 * while the new contents are written to temporary files, before any file has changed. Then each is
 * moved to its place, which is atomic.
 */
final class Publication implements AutoCloseable {

  /** Where a path is on disk. */
  interface Locator {
    Path locate(String path) throws IOException;
  }

  private record Prepared(String path, Path target, @Nullable Path temporary) {}

  private final List<Prepared> changes = new ArrayList<>();

  void prepare(String path, Locator locator, Change change) {
    try {
      Path target = locator.locate(path);
      byte[] content = change.content();
      if (content == null) {
        changes.add(new Prepared(path, target, null));
        return;
      }
      if (Files.isDirectory(target)) {
        throw new FileSystemException(path, null, "there is a folder of that name");
      }
      Path temporary =
          nearestFolder(target).resolve(WorkspacePath.RESERVED + "-" + UUID.randomUUID() + ".tmp");
      changes.add(new Prepared(path, target, temporary));
      Files.write(temporary, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      keepPermissions(target, temporary);
    } catch (IOException e) {
      throw FileFailure.of(change.content() == null ? "delete" : "write", path, e);
    }
  }

  /** Deletes first, so that a file can give way to a folder. */
  void publish() {
    for (Prepared change : changes) {
      if (change.temporary() == null) {
        delete(change);
      }
    }
    for (Prepared change : changes) {
      Path temporary = change.temporary();
      if (temporary != null) {
        move(change, temporary);
      }
    }
  }

  /** Removes what has been prepared and not been published. */
  @Override
  public void close() {
    for (Prepared change : changes) {
      Path temporary = change.temporary();
      if (temporary != null) {
        try {
          Files.deleteIfExists(temporary);
        } catch (IOException e) {
          throw FileFailure.of("tidy up after writing", change.path(), e);
        }
      }
    }
  }

  private static void delete(Prepared change) {
    try {
      if (Files.isRegularFile(change.target())) {
        Files.deleteIfExists(change.target());
      }
    } catch (IOException e) {
      throw FileFailure.of("delete", change.path(), e);
    }
  }

  private static void move(Prepared change, Path temporary) {
    try {
      Files.createDirectories(parent(change.target()));
      Files.move(temporary, change.target(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw FileFailure.of("write", change.path(), e);
    }
  }

  /** The folder of the file, or where that is yet to be made, the one in which it will be. */
  private static Path nearestFolder(Path target) throws IOException {
    Path folder = parent(target);
    while (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      folder = parent(folder);
    }
    return folder;
  }

  private static Path parent(Path file) throws IOException {
    Path parent = file.getParent();
    if (parent == null) {
      throw new FileSystemException(file.toString(), null, "it is in no folder");
    }
    return parent;
  }

  private static void keepPermissions(Path target, Path temporary) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    if (old != null && Files.isRegularFile(target)) {
      Files.setPosixFilePermissions(temporary, old.readAttributes().permissions());
    }
  }
}
