package dev.breakwater.workspace;

import dev.breakwater.runtime.CapabilityHeldException;
import dev.breakwater.runtime.Hold;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.workspace.disk.Disk;
import dev.breakwater.workspace.disk.FileFailure;
import dev.breakwater.workspace.disk.KeptFiles;
import dev.breakwater.workspace.journal.Journal;
import dev.breakwater.workspace.journal.RootLock;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Optional;

/** Holds a root for one run at a time, and recovers what an earlier process has left there. */
final class RootHold {

  private final DiskTree files;
  private final Disk disk;
  private final WhenHeld whenHeld;
  private final RootLock lock;

  RootHold(DiskTree files, WhenHeld whenHeld) {
    this.files = files;
    this.disk = files.disk();
    this.whenHeld = whenHeld;
    this.lock = RootLock.of(disk);
  }

  Hold hold(Plan plan, long run) throws CapabilityHeldException {
    String name = plan.simpleName();
    try {
      if (lock.tryAcquire(name, run)) {
        return held(RootSnapshots.begin(files, plan, run));
      }
    } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
      // A root that nobody can write to needs no lock.
      return Hold.NONE;
    } catch (IOException e) {
      if (disk.isReadOnly()) {
        return Hold.NONE;
      }
      throw FileFailure.of("hold", disk.root().toString(), e);
    }
    if (whenHeld == WhenHeld.FAIL) {
      throw new WorkspaceHeldException(
          String.format(
              "%s cannot work below %s, which is held by %s: wait for that, or open the workspace"
                  + " with whenHeld(WAIT)",
              name, disk.root(), lock.holder()));
    }
    throw new CapabilityHeldException(disk.root().toString(), lock.holder());
  }

  private Hold held(Hold snapshots) {
    return new Hold() {
      @Override
      public void taskEnded(PlannedTask task) throws Exception {
        snapshots.taskEnded(task);
      }

      @Override
      public void release() throws Exception {
        try {
          snapshots.release();
        } finally {
          lock.release();
        }
      }
    };
  }

  /** {@return the run that holds the root, in words; empty if none does} */
  Optional<String> holder() {
    return lock.isHeld() ? Optional.of(lock.holder()) : Optional.empty();
  }

  /** Roots of which one contains the other come next to each other. */
  String key() {
    return "file:"
        + disk.root().toString().replace(disk.root().getFileSystem().getSeparator(), "\0");
  }

  /** Does nothing if a run holds the root: it has recovered it when it began. */
  void recover() {
    try {
      if ((Journal.hasUnfinished(disk) || KeptFiles.arePresent(disk))
          && lock.tryAcquire("recovery", noRun())) {
        lock.release();
      }
    } catch (IOException e) {
      if (disk.isReadOnly()) {
        return;
      }
      throw FileFailure.of("recover", disk.root().toString(), e);
    }
  }

  /** Runs count from 1. */
  private static long noRun() {
    return -Thread.currentThread().getId();
  }
}
