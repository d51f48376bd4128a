package dev.breakwater.workspace.journal;

import dev.breakwater.workspace.disk.Disk;
import dev.breakwater.workspace.disk.KeptFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets one run at a time work below a root, in this process and in others. In this process, roots
 * of which one contains the other exclude each other, too. The run that gets it recovers what an
 * earlier process has left. A run may take it several times, since its inputs may be several
 * workspaces of one root.
 *
 * <p>Nothing here waits: a call that waits for a lock of the system cannot be interrupted in a
 * virtual thread, and hangs the thread that interrupts it.
 */
public final class RootLock {

  /** All of this process; guards the fields of each. */
  private static final Map<Path, RootLock> LOCKS = new HashMap<>();

  private final Disk disk;

  /** Held by the thread that publishes below the root. */
  private final ReentrantLock publishing = new ReentrantLock();

  /** How often the run that has it has taken it; 0 while none has. */
  private int taken;

  private long owner;

  /** The same for every path to the root. */
  private Object key;

  /** The run that has it, in words; null while that is not known in this process. */
  private @Nullable String holder;

  /** Written only by the run that has it. */
  private volatile @Nullable SystemLock system;

  private RootLock(Disk disk) {
    this.disk = disk;
    this.key = disk.root();
  }

  public static RootLock of(Disk disk) {
    synchronized (LOCKS) {
      return LOCKS.computeIfAbsent(disk.root(), root -> new RootLock(disk));
    }
  }

  /** Takes it if no other run has it. Calls for one run come one after another. */
  public boolean tryAcquire(String graph, long run) throws IOException {
    Object directory = disk.key();
    boolean isFirst;
    synchronized (LOCKS) {
      key = directory;
      if (blocker(run) != null) {
        return false;
      }
      isFirst = taken++ == 0;
      owner = run;
    }
    if (!isFirst) {
      return true;
    }
    boolean ready = false;
    try {
      ready = acquire(graph);
      return ready;
    } finally {
      if (!ready) {
        release();
      }
    }
  }

  private boolean acquire(String graph) throws IOException {
    String words =
        String.format(
            "%s in process %d since %s",
            graph, ProcessHandle.current().pid(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
    SystemLock acquired = SystemLock.tryAcquire(disk, words);
    if (acquired == null) {
      return false;
    }
    synchronized (LOCKS) {
      holder = words;
    }
    system = acquired;
    if (Journal.recover(disk) != null) {
      return false;
    }
    KeptFiles.recover(disk);
    return true;
  }

  /** The lock that another run of this process has, and that excludes this one; null for none. */
  private @Nullable RootLock blocker(long run) {
    for (RootLock other : LOCKS.values()) {
      if (other.taken > 0 && other.owner != run && overlaps(other)) {
        return other;
      }
    }
    return null;
  }

  private boolean overlaps(RootLock other) {
    Path root = disk.root();
    Path second = other.disk.root();
    return root.startsWith(second) || second.startsWith(root) || key.equals(other.key);
  }

  public void release() throws IOException {
    SystemLock held;
    synchronized (LOCKS) {
      if (taken > 1) {
        taken--;
        return;
      }
      held = system;
      system = null;
      holder = null;
    }
    try {
      if (held != null) {
        held.release();
      }
    } finally {
      synchronized (LOCKS) {
        taken = 0;
      }
    }
  }

  /** Publishes something below the root. */
  @FunctionalInterface
  public interface Publisher {
    void publish() throws IOException;
  }

  /** {@return how far the clock of the file system is ahead, as far as a run has found out} */
  public Duration clockAhead() {
    SystemLock held = system;
    return held == null ? Duration.ZERO : held.clockAhead();
  }

  /** Lets one publication after the other happen below the root. */
  public void publish(Publisher publisher) throws IOException {
    publishing.lock();
    try {
      publisher.publish();
    } finally {
      publishing.unlock();
    }
  }

  /** Checks that the run that has it still excludes other processes. */
  public void check() throws IOException {
    SystemLock held = system;
    if (held != null) {
      held.check();
    }
  }

  /** {@return whether a run has it, in this process or in another} */
  public boolean isHeld() {
    synchronized (LOCKS) {
      if (blocker(0) != null) {
        return true;
      }
    }
    try {
      return SystemLock.isHeldElsewhere(disk);
    } catch (IOException e) {
      return false;
    }
  }

  /** The run that has it or excludes it, in words. */
  public String holder() {
    synchronized (LOCKS) {
      RootLock other = blocker(0);
      if (other != null && other.holder != null) {
        return other == this
            ? other.holder
            : other.holder + ", which works below " + other.disk.root();
      }
    }
    try {
      return SystemLock.holder(disk);
    } catch (IOException e) {
      return "another run";
    }
  }
}
