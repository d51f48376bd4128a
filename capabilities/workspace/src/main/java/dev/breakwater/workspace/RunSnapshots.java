package dev.breakwater.workspace;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.workspace.disk.KeptFiles;
import dev.breakwater.workspace.disk.Names;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The versions of files that tasks of one run may still see by snapshot although another task has
 * replaced them.
 *
 * <p>A publication {@linkplain #keep registers} the versions that it replaces before it changes the
 * first file. Therefore a task sees the right version if it asks for a registered one before it
 * reads a file, and again afterwards. The tasks that write a path follow one another, and those
 * before the observer are the first of them. So the first publication that an observer must not see
 * replaces the very version that it has to see, and only that one is registered for it.
 */
final class RunSnapshots {

  private final SnapshotOrder order;
  private final long run;

  /** Those that have not ended. Guarded by this. */
  private final BitSet unfinished = new BitSet();

  /** By path, the versions that some unfinished task still sees. Guarded by this. */
  private final NavigableMap<String, List<Kept>> kept;

  private final SharedCopies copies = new SharedCopies();

  private static final class Kept {
    private final Version version;
    private final BitSet observers;

    Kept(Version version, BitSet observers) {
      this.version = version;
      this.observers = observers;
    }
  }

  RunSnapshots(Plan plan, long run, Names names) {
    this.order = SnapshotOrder.of(plan);
    this.run = run;
    this.kept = new TreeMap<>(names.order());
    this.unfinished.set(0, plan.tasks().size());
  }

  /** Those of folders in which no task before the observer writes. */
  SharedCopies sharedCopies() {
    return copies;
  }

  SnapshotOrder order() {
    return order;
  }

  long run() {
    return run;
  }

  /**
   * Registers the versions of files that are about to be replaced. The caller publishes one change
   * set after the other.
   *
   * @param by the task that publishes
   * @param files finds the versions
   */
  void keep(Publisher by, Collection<String> paths, FileTree files) throws IOException {
    int publisher = by.run() == run ? order.place(by.task()) : -1;
    Map<String, BitSet> needed = new HashMap<>();
    synchronized (this) {
      for (String path : paths) {
        BitSet observers = order.observers(path, publisher);
        observers.and(unfinished);
        for (Kept known : kept.getOrDefault(path, List.of())) {
          observers.andNot(known.observers);
        }
        if (!observers.isEmpty()) {
          needed.put(path, observers);
        }
      }
    }
    if (needed.isEmpty()) {
      return;
    }
    Map<String, Version> versions = files.versions(needed.keySet());
    synchronized (this) {
      needed.forEach(
          (path, observers) ->
              kept.computeIfAbsent(path, key -> new ArrayList<>(1))
                  .add(new Kept(versions.getOrDefault(path, Version.ABSENT), observers)));
    }
  }

  /** {@return the version of a path that a task sees; null if it is the current one} */
  synchronized @Nullable Version of(int task, String path) {
    for (Kept known : kept.getOrDefault(path, List.of())) {
      if (known.observers.get(task)) {
        return known.version;
      }
    }
    return null;
  }

  /** {@return the versions that a task sees instead of current ones, by path} */
  synchronized NavigableMap<String, Version> of(int task) {
    NavigableMap<String, Version> seen = new TreeMap<>(kept.comparator());
    kept.forEach(
        (path, versions) -> {
          for (Kept known : versions) {
            if (known.observers.get(task)) {
              seen.put(path, known.version);
            }
          }
        });
    return seen;
  }

  /** Deletes the versions that only this task could still see. */
  void ended(String task) throws IOException {
    int place = order.place(task);
    List<Version> unseen = new ArrayList<>();
    synchronized (this) {
      unfinished.clear(place);
      kept.values()
          .removeIf(
              versions -> {
                versions.removeIf(
                    known -> {
                      known.observers.clear(place);
                      boolean isUnseen = known.observers.isEmpty();
                      if (isUnseen) {
                        unseen.add(known.version);
                      }
                      return isUnseen;
                    });
                return versions.isEmpty();
              });
    }
    delete(unseen);
  }

  /** Deletes all versions. */
  void close() throws IOException {
    List<Version> all = new ArrayList<>();
    synchronized (this) {
      unfinished.clear();
      kept.values().forEach(versions -> versions.forEach(known -> all.add(known.version)));
      kept.clear();
    }
    try {
      copies.close();
    } finally {
      delete(all);
    }
  }

  private static void delete(List<Version> versions) throws IOException {
    for (Version version : versions) {
      KeptFiles.Kept file = version.kept();
      if (file != null) {
        file.delete();
      }
    }
  }
}
