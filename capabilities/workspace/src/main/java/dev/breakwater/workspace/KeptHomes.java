package dev.breakwater.workspace;

import dev.breakwater.runtime.Access;
import dev.breakwater.runtime.Hold;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.workspace.disk.FolderRemoval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts of home directories that outlive the attempts of their task, until the task ends. Runs
 * of all roots share it: their numbers are unique in this process.
 */
final class KeptHomes {

  /** A run outside of the engine has no end at which something could be deleted. */
  private static final long NO_RUN = 0;

  private static final Map<Task, Path> FOLDERS = new HashMap<>();

  private record Task(long run, String name) {}

  private KeptHomes() {}

  /** Moves the parts that an earlier attempt of the task has left into a home directory. */
  static synchronized void restore(Access access, List<String> paths, Path home)
      throws IOException {
    Path kept = FOLDERS.get(taskOf(access));
    if (kept != null) {
      move(paths, kept, home);
    }
  }

  /**
   * Moves parts of a home directory aside for the next attempt of the task.
   *
   * @param parent the folder in which home directories are created
   */
  static synchronized void keep(Access access, List<String> paths, Path home, Path parent)
      throws IOException {
    if (paths.isEmpty() || access.run() == NO_RUN) {
      return;
    }
    Path kept = FOLDERS.get(taskOf(access));
    if (kept == null) {
      kept = Directories.make(parent);
      FOLDERS.put(taskOf(access), kept);
    }
    move(paths, home, kept);
  }

  private static Task taskOf(Access access) {
    return new Task(access.run(), access.task());
  }

  private static void move(List<String> paths, Path from, Path to) throws IOException {
    for (String path : paths) {
      Path target = to.resolve(path);
      if (Files.exists(from.resolve(path)) && Files.notExists(target)) {
        Files.createDirectories(target.getParent());
        Files.move(from.resolve(path), target);
      }
    }
  }

  private static void remove(long run, String task) throws IOException {
    Path kept;
    synchronized (KeptHomes.class) {
      kept = FOLDERS.remove(new Task(run, task));
    }
    if (kept != null) {
      FolderRemoval.of(kept);
    }
  }

  private static synchronized List<Task> tasksOf(long run) {
    return FOLDERS.keySet().stream().filter(task -> task.run() == run).toList();
  }

  /** Returns a hold that also deletes the kept parts of tasks that end. */
  static Hold with(Hold hold, long run) {
    return new Hold() {
      @Override
      public void taskEnded(PlannedTask task) throws Exception {
        try {
          hold.taskEnded(task);
        } finally {
          remove(run, task.name());
        }
      }

      @Override
      public void release() throws Exception {
        try {
          hold.release();
        } finally {
          for (Task task : new ArrayList<>(tasksOf(run))) {
            remove(run, task.name());
          }
        }
      }
    };
  }
}
