package dev.breakwater.workspace.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A folder of a system that knows paths alone. */
public record PlainFolder(Path path) implements Folder {

  @Override
  public List<String> names() throws IOException {
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
      return Folder.names(stream);
    }
  }

  @Override
  public Folder enter(String name) throws IOException {
    if (!attributes(name).isDirectory()) {
      throw new NotDirectoryException(name);
    }
    return new PlainFolder(RealPaths.child(path, name));
  }

  @Override
  public FileChannel open(String name, Set<? extends OpenOption> options) throws IOException {
    Set<OpenOption> all = new HashSet<>(options);
    if (path.getFileSystem().equals(FileSystems.getDefault())) {
      // Others, such as that of a zip file, may know neither links nor the option.
      all.add(LinkOption.NOFOLLOW_LINKS);
    }
    return FileChannel.open(RealPaths.child(path, name), all);
  }

  @Override
  public BasicFileAttributes attributes(String name) throws IOException {
    return Files.readAttributes(
        RealPaths.child(path, name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public Set<PosixFilePermission> permissions(String name) throws IOException {
    Path child = RealPaths.child(path, name);
    PosixFileAttributeView view =
        Files.getFileAttributeView(child, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    return view == null ? Set.of() : view.readAttributes().permissions();
  }

  @Override
  public void setPermissions(String name, Set<PosixFilePermission> permissions) throws IOException {
    Path child = RealPaths.child(path, name);
    PosixFileAttributeView view =
        Files.getFileAttributeView(child, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view != null) {
      view.setPermissions(permissions);
    }
  }

  @Override
  public void delete(String name) throws IOException {
    Files.delete(RealPaths.child(path, name));
  }

  @Override
  public void deleteFolder(String name) throws IOException {
    if (!attributes(name).isDirectory()) {
      throw new NotDirectoryException(name);
    }
    Files.delete(RealPaths.child(path, name));
  }

  @Override
  public void move(String name, Folder to, String newName) throws IOException {
    Files.move(
        RealPaths.child(path, name),
        RealPaths.child(to.path(), newName),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() {}
}
