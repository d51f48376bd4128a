package dev.breakwater.workspace;

import dev.breakwater.runtime.Hold;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;

/** Has a root to itself for a run, and brings to its end what others have left there. */
final class RootHold {

  private final Disk disk;
  private final WhenHeld whenHeld;
  private final RootLock lock;

  RootHold(Disk disk, WhenHeld whenHeld) {
    this.disk = disk;
    this.whenHeld = whenHeld;
    this.lock = RootLock.of(disk);
  }

  Hold hold(String graph, long run) throws InterruptedException {
    String name = graph.substring(graph.lastIndexOf('.') + 1);
    try {
      if (whenHeld == WhenHeld.WAIT) {
        lock.acquire(name, run);
      } else if (!lock.tryAcquire(name, run)) {
        throw new WorkspaceHeldException(
            String.format(
                "%s cannot work below %s, which is held by %s: wait for that, or open the workspace"
                    + " with whenHeld(WAIT)",
                name, disk.root(), lock.holder()));
      }
    } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
      // Where nobody can write, nobody is in the way.
      return Hold.NONE;
    } catch (IOException e) {
      throw FileFailure.of("hold", disk.root().toString(), e);
    }
    return lock::release;
  }

  /** Unless somebody holds the root, who has done it then. */
  void recover() {
    try {
      if (Journal.hasLeftovers(disk) && lock.tryAcquire("recovery", noRun())) {
        lock.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw FileFailure.of("recover", disk.root().toString(), e);
    }
  }

  /** Runs count from 1. */
  private static long noRun() {
    return -Thread.currentThread().getId();
  }
}
