package dev.breakwater.workspace;

import dev.breakwater.workspace.disk.FolderRemoval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Copies of folders as they were when a run began, which the programs of its tasks share. Otherwise
 * each of many agents that look at the whole tree would copy all of it.
 */
final class SharedCopies {

  /** By folder. Guarded by this, as is the list. */
  private final Map<String, CompletableFuture<Path>> copies = new HashMap<>();

  private final List<Path> made = new ArrayList<>();

  /** Copies a folder. */
  @FunctionalInterface
  interface Copier {
    void copy(TreeCopy to) throws IOException;
  }

  /**
   * Returns the copy of a folder, which is made for the first task that asks.
   *
   * @param directories the folder in which directories are created
   */
  Path of(String folder, Path directories, Copier copier) throws IOException {
    CompletableFuture<Path> own = new CompletableFuture<>();
    CompletableFuture<Path> others;
    synchronized (this) {
      others = copies.putIfAbsent(folder, own);
    }
    if (others == null) {
      try {
        own.complete(make(folder, directories, copier));
      } catch (Throwable e) {
        synchronized (this) {
          copies.remove(folder);
        }
        own.completeExceptionally(e);
        throw e;
      }
      return own.join();
    }
    try {
      return others.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw new IOException(cause.getMessage(), cause);
      }
      throw e;
    }
  }

  private Path make(String folder, Path directories, Copier copier) throws IOException {
    Path parent = Directories.make(directories.toRealPath());
    synchronized (this) {
      made.add(parent);
    }
    Path copy = Files.createDirectories(parent.resolve(folder));
    copier.copy(new TreeCopy(parent));
    return copy;
  }

  /** Deletes all copies. */
  void close() throws IOException {
    List<Path> all;
    synchronized (this) {
      all = List.copyOf(made);
      made.clear();
      copies.clear();
    }
    for (Path folder : all) {
      FolderRemoval.of(folder);
    }
  }
}
