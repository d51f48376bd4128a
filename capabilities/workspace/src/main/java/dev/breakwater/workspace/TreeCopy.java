package dev.breakwater.workspace;

import dev.breakwater.workspace.disk.Disk;
import dev.breakwater.workspace.disk.Folder;
import dev.breakwater.workspace.disk.OpenFolders;
import dev.breakwater.workspace.journal.Change;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Copies files, with their permissions, into a folder that nobody else works in. */
final class TreeCopy {

  private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ);
  private static final Set<OpenOption> MAKE =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Path target;
  private final Set<Path> made = new HashSet<>();

  TreeCopy(Path target) {
    this.target = target;
    made.add(target);
  }

  /** Copies files on disk. One that has gone meanwhile is not there in the copy either. */
  void copy(Disk disk, Collection<String> paths) throws IOException {
    try (OpenFolders open = disk.open()) {
      for (String path : paths) {
        try {
          copy(open.of(path), path);
        } catch (NoSuchFileException e) {
          // It has gone.
        }
      }
    }
  }

  private void copy(Folder folder, String path) throws IOException {
    String name = path.substring(path.lastIndexOf('/') + 1);
    try (FileChannel in = folder.open(name, READ);
        FileChannel out = FileChannel.open(place(path), MAKE)) {
      long size = in.size();
      long done = 0;
      while (done < size) {
        long more = in.transferTo(done, size - done, out);
        if (more <= 0) {
          break;
        }
        done += more;
      }
    }
    setPermissions(path, folder.permissions(name));
  }

  /** Deletes the copy of a file, if there is one. */
  void delete(String path) throws IOException {
    Files.deleteIfExists(target.resolve(path));
  }

  /** {@return the permissions of a file; empty where the system has no such permissions} */
  static Set<PosixFilePermission> permissions(Path file) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    return view == null ? Set.of() : view.readAttributes().permissions();
  }

  /** Makes a file with a content that is not on disk. */
  void write(String path, Change change) throws IOException {
    try (var out = Files.newOutputStream(place(path), StandardOpenOption.CREATE_NEW)) {
      change.writeTo(out);
    }
    setPermissions(path, change.permissions());
  }

  /** Makes a link that leads from a place in the copy to another. */
  void link(String path, String to) throws IOException {
    Path link = place(path);
    Files.createSymbolicLink(link, folderOf(link).relativize(target.resolve(to)));
  }

  private static Path folderOf(Path file) {
    return Objects.requireNonNull(file.getParent());
  }

  private Path place(String path) throws IOException {
    Path place = target.resolve(path);
    Path folder = folderOf(place);
    if (made.add(folder)) {
      Files.createDirectories(folder);
    }
    return place;
  }

  private void setPermissions(String path, Set<PosixFilePermission> permissions)
      throws IOException {
    if (!permissions.isEmpty()) {
      Files.setPosixFilePermissions(target.resolve(path), permissions);
    }
  }
}
