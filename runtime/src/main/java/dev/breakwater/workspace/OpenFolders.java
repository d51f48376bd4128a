package dev.breakwater.workspace;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Opens the folders of paths below a root, each in the one before it, and keeps them open as long
 * as the next path goes through them: to go through sorted paths opens each folder once.
 */
final class OpenFolders implements Closeable {

  private final List<String> segments = new ArrayList<>();
  private final Deque<Folder> folders = new ArrayDeque<>();

  OpenFolders(Path root) throws IOException {
    folders.push(Folder.open(root));
  }

  /** The folder that the path is in, open until another path is asked for. */
  Folder of(String path) throws IOException {
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
      folders.push(folders.element().enter(segment));
      segments.add(segment);
    }
    return folders.element();
  }

  @Override
  public void close() throws IOException {
    while (!folders.isEmpty()) {
      folders.pop().close();
    }
  }
}
