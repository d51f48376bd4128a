package dev.breakwater.workspace;

import dev.breakwater.runtime.Hold;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The snapshots of the runs that hold roots, in this process. At most one run holds a root. */
final class RootSnapshots implements Hold {

  /** By root. Guarded by itself. */
  private static final Map<Path, RootSnapshots> HELD = new HashMap<>();

  private final Path root;
  private final RunSnapshots snapshots;

  /** How often the run holds the root: its inputs may be several workspaces of it. */
  private int held;

  private RootSnapshots(Path root, RunSnapshots snapshots) {
    this.root = root;
    this.snapshots = snapshots;
  }

  /** Begins the snapshots of a run that holds the root of some files. */
  static Hold begin(DiskTree files, Plan plan, long run) {
    if (!SnapshotOrder.isNeeded(plan)) {
      return Hold.NONE;
    }
    synchronized (HELD) {
      RootSnapshots known =
          HELD.computeIfAbsent(
              files.root(),
              root -> new RootSnapshots(root, new RunSnapshots(plan, run, files.names())));
      known.held++;
      return known;
    }
  }

  /** {@return the snapshots of a run that holds a root; null if it has none} */
  static @Nullable RunSnapshots of(Path root, long run) {
    synchronized (HELD) {
      RootSnapshots known = HELD.get(root);
      return known != null && known.snapshots.run() == run ? known.snapshots : null;
    }
  }

  @Override
  public void taskEnded(PlannedTask task) throws IOException {
    snapshots.ended(task.name());
  }

  @Override
  public void release() throws IOException {
    synchronized (HELD) {
      if (--held > 0) {
        return;
      }
      HELD.remove(root);
    }
    snapshots.close();
  }
}
