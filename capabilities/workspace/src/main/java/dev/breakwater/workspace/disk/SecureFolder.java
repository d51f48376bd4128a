package dev.breakwater.workspace.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A folder of a system that works relative to open folders. */
public final class SecureFolder implements Folder {

  private final SecureDirectoryStream<Path> stream;
  private final Path path;

  public SecureFolder(SecureDirectoryStream<Path> stream, Path path) {
    this.stream = stream;
    this.path = path;
  }

  @Override
  public List<String> names() throws IOException {
    return Folder.names(stream);
  }

  @Override
  public Folder enter(String name) throws IOException {
    return new SecureFolder(
        stream.newDirectoryStream(name(name), LinkOption.NOFOLLOW_LINKS),
        RealPaths.child(path, name));
  }

  @Override
  public FileChannel open(String name, Set<? extends OpenOption> options) throws IOException {
    Set<OpenOption> all = new HashSet<>(options);
    all.add(LinkOption.NOFOLLOW_LINKS);
    return (FileChannel) stream.newByteChannel(name(name), all);
  }

  @Override
  public BasicFileAttributes attributes(String name) throws IOException {
    return stream
        .getFileAttributeView(name(name), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
        .readAttributes();
  }

  @Override
  public Set<PosixFilePermission> permissions(String name) throws IOException {
    PosixFileAttributeView view = view(name);
    return view == null ? Set.of() : view.readAttributes().permissions();
  }

  @Override
  public void setPermissions(String name, Set<PosixFilePermission> permissions) throws IOException {
    PosixFileAttributeView view = view(name);
    if (view != null) {
      view.setPermissions(permissions);
    }
  }

  @Override
  public void copyOwner(String from, String to) throws IOException {
    if (belongsToTheSuperuser(from)) {
      return;
    }
    PosixFileAttributeView view = view(to);
    PosixFileAttributeView original = view(from);
    if (view == null || original == null) {
      return;
    }
    PosixFileAttributes wanted = original.readAttributes();
    PosixFileAttributes now = view.readAttributes();
    if (!wanted.owner().equals(now.owner())) {
      view.setOwner(wanted.owner());
    }
    if (!wanted.group().equals(now.group())) {
      view.setGroup(wanted.group());
    }
  }

  /** Looking up the names of owners is slow. */
  private boolean belongsToTheSuperuser(String name) throws IOException {
    Map<String, Object> owner =
        Files.readAttributes(
            RealPaths.child(path, name), "unix:uid,gid", LinkOption.NOFOLLOW_LINKS);
    return Integer.valueOf(0).equals(owner.get("uid"))
        && Integer.valueOf(0).equals(owner.get("gid"));
  }

  /** Without the refusal of links, which Linux has no permissions of. */
  private @Nullable PosixFileAttributeView view(String name) throws IOException {
    return stream.getFileAttributeView(name(name), PosixFileAttributeView.class);
  }

  @Override
  public void delete(String name) throws IOException {
    stream.deleteFile(name(name));
  }

  @Override
  public void deleteFolder(String name) throws IOException {
    stream.deleteDirectory(name(name));
  }

  @Override
  public void move(String name, Folder to, String newName) throws IOException {
    SecureFolder target = (SecureFolder) to.unwrapped();
    stream.move(name(name), target.stream, target.name(newName));
  }

  private Path name(String name) throws IOException {
    return Objects.requireNonNull(RealPaths.child(path, name).getFileName());
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
