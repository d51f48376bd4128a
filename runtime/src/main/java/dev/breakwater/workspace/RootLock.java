package dev.breakwater.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets one run at a time work below a root, in this process and in others. In this process, roots
 * of which one contains the other exclude each other, too. The lock between processes is the
 * operating system's, and ends with the process that has it. The run that gets it recovers what an
 * earlier process has left. A run may take it several times, since its inputs may be several
 * workspaces of one root.
 *
 * <p>Nothing here waits: a call that waits for a lock of the system cannot be interrupted in a
 * virtual thread, and hangs the thread that interrupts it.
 */
final class RootLock {

  /** All of this process; guards the fields of each. */
  private static final Map<Path, RootLock> LOCKS = new HashMap<>();

  private final Disk disk;

  /** How often the run that has it has taken it; 0 while none has. */
  private int taken;

  private long owner;

  /** The run that has it, in words; null while that is not known in this process. */
  private @Nullable String holder;

  /** Written only by the run that has it. */
  private @Nullable FileChannel channel;

  private RootLock(Disk disk) {
    this.disk = disk;
  }

  static RootLock of(Disk disk) {
    synchronized (LOCKS) {
      return LOCKS.computeIfAbsent(disk.root(), root -> new RootLock(disk));
    }
  }

  /** Takes it if no other run has it. Calls for one run come one after another. */
  boolean tryAcquire(String graph, long run) throws IOException {
    boolean isFirst;
    synchronized (LOCKS) {
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
      if (lockFile()) {
        noteHolder(graph);
        Journal.recover(disk);
        ready = true;
      }
      return ready;
    } finally {
      if (!ready) {
        release();
      }
    }
  }

  /** The lock that another run of this process has, and that excludes this one; null for none. */
  private @Nullable RootLock blocker(long run) {
    for (RootLock other : LOCKS.values()) {
      if (other.taken > 0 && other.owner != run && overlaps(other.disk.root(), disk.root())) {
        return other;
      }
    }
    return null;
  }

  private static boolean overlaps(Path one, Path other) {
    return one.startsWith(other) || other.startsWith(one);
  }

  private boolean lockFile() throws IOException {
    FileChannel opened =
        FileChannel.open(
            disk.own("run").resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      locked = tryLock(opened) != null;
    } finally {
      if (locked) {
        channel = opened;
      } else {
        opened.close();
      }
    }
    return locked;
  }

  private static @Nullable FileLock tryLock(FileChannel opened) throws IOException {
    try {
      return opened.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another copy of this class has it, loaded in this process by another class loader.
      return null;
    }
  }

  void release() throws IOException {
    FileChannel held;
    synchronized (LOCKS) {
      if (taken > 1) {
        taken--;
        return;
      }
      held = channel;
      channel = null;
      holder = null;
    }
    try {
      if (held != null) {
        try (held) {
          Files.deleteIfExists(holderFile());
        }
      }
    } finally {
      synchronized (LOCKS) {
        taken = 0;
      }
    }
  }

  /** In a file of its own: closing the locked file would end the lock. */
  private Path holderFile() throws IOException {
    return disk.own("run").resolve("holder");
  }

  private void noteHolder(String graph) throws IOException {
    String words =
        String.format(
            "%s in process %d since %s",
            graph, ProcessHandle.current().pid(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
    synchronized (LOCKS) {
      holder = words;
    }
    Files.writeString(holderFile(), words);
  }

  /** The run that has it or excludes it, in words. */
  String holder() {
    synchronized (LOCKS) {
      RootLock other = blocker(0);
      if (other != null && other.holder != null) {
        return other == this
            ? other.holder
            : other.holder + ", which works below " + other.disk.root();
      }
    }
    try {
      return Files.readString(holderFile());
    } catch (NoSuchFileException e) {
      return "a run that has just begun or ended";
    } catch (IOException e) {
      return "another run";
    }
  }
}
