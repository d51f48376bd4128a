package dev.breakwater.workspace.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens the folders of paths below a root, each in the one before it, and keeps them open as long
 * as the next path goes through them: to go through sorted paths opens each folder once. For one
 * thread.
 */
public final class OpenFolders implements Closeable {

  /** Something to find out of a name in an open folder. */
  @FunctionalInterface
  public interface Query<R> {
    R in(Folder folder, String name) throws IOException;
  }

  private final Disk disk;
  private final List<String> segments = new ArrayList<>();
  private final Deque<Folder> folders = new ArrayDeque<>();

  public OpenFolders(Disk disk) throws IOException {
    this.disk = disk;
    folders.push(disk.openRoot());
  }

  public static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The folder that the path is in, open until another path is asked for. */
  public Folder of(String path) throws IOException {
    return of(path, false);
  }

  /** The same, where what is missing on the way is made. */
  public Folder making(String path) throws IOException {
    return of(path, true);
  }

  private Folder of(String path, boolean make) throws IOException {
    String[] wanted = path.split("/", -1);
    int common = 0;
    while (common < segments.size()
        && common < wanted.length - 1
        && segments.get(common).equals(wanted[common])) {
      common++;
    }
    while (segments.size() > common) {
      segments.remove(segments.size() - 1);
      folders.pop().close();
    }
    while (segments.size() < wanted.length - 1) {
      String segment = wanted[segments.size()];
      folders.push(enter(folders.element(), segment, make));
      segments.add(segment);
    }
    return folders.element();
  }

  private Folder enter(Folder folder, String name, boolean make) throws IOException {
    try {
      return folder.enter(name);
    } catch (NoSuchFileException e) {
      if (!make) {
        throw e;
      }
      disk.makeFolder(folder, name);
      return folder.enter(name);
    }
  }

  /** Asks in the folder of a path. */
  public <R> R ask(String path, Query<R> query) throws IOException {
    return query.in(of(path), nameOf(path));
  }

  /** What is there, a link as itself; null if nothing is. */
  public @Nullable BasicFileAttributes attributes(String path) throws IOException {
    try {
      return ask(path, Folder::attributes);
    } catch (NoSuchFileException e) {
      return null;
    } catch (FileSystemException e) {
      if (disk.isBelowAFile(path)) {
        return null;
      }
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    while (!folders.isEmpty()) {
      folders.pop().close();
    }
  }
}
