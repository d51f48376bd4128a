package dev.breakwater.workspace;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets one run at a time work below a root, in this process and in others. The lock is the
 * system's, and ends with the process that has it, however that ends. Whoever gets it first brings
 * to its end what others have left. A run may take it several times, since its tasks may open
 * several workspaces there.
 */
final class RootLock {

  private static final System.Logger LOGGER = System.getLogger("dev.breakwater.workspace");
  private static final Map<Path, RootLock> LOCKS = new ConcurrentHashMap<>();
  private static final long BETWEEN_TRIES_MILLIS = 50;

  private final Disk disk;

  /** Within this process: the system's locks are those of a process as a whole. */
  private final ReentrantLock state = new ReentrantLock(true);

  private final Condition changed = state.newCondition();

  /** How often the run that has it has taken it; 0 while nobody has. */
  private int taken;

  private long owner;

  /** While its first taker is at the system's lock. */
  private boolean locking;

  private @Nullable FileChannel channel;

  private RootLock(Disk disk) {
    this.disk = disk;
  }

  static RootLock of(Disk disk) {
    return LOCKS.computeIfAbsent(disk.root(), root -> new RootLock(disk));
  }

  /** Takes it if no other run has it. */
  boolean tryAcquire(String holder, long run) throws IOException, InterruptedException {
    return acquire(holder, run, false);
  }

  /** Waits for it, and says whom for. */
  void acquire(String holder, long run) throws IOException, InterruptedException {
    if (!acquire(holder, run, false)) {
      LOGGER.log(
          System.Logger.Level.INFO, holder + " waits for " + disk.root() + ", held by " + holder());
      boolean unused = acquire(holder, run, true);
    }
  }

  private boolean acquire(String holder, long run, boolean wait)
      throws IOException, InterruptedException {
    if (!enter(run, wait)) {
      return false;
    }
    if (channel != null) {
      return true;
    }
    boolean ready = false;
    try {
      if (lockFile(wait)) {
        noteHolder(holder);
        Journal.recover(disk);
        ready = true;
      }
      return ready;
    } catch (FileLockInterruptionException | ClosedByInterruptException e) {
      throw new InterruptedException("interrupted while waiting for " + disk.root());
    } finally {
      settle(ready);
    }
  }

  /** Counts the run as the owner, unless another one is. */
  private boolean enter(long run, boolean wait) throws InterruptedException {
    state.lockInterruptibly();
    try {
      while (taken > 0 && (locking || owner != run)) {
        if (owner != run && !wait) {
          return false;
        }
        changed.await();
      }
      locking = taken == 0;
      owner = run;
      taken++;
      return true;
    } finally {
      state.unlock();
    }
  }

  private void settle(boolean ready) throws IOException {
    state.lock();
    try {
      locking = false;
      if (!ready) {
        release();
      }
      changed.signalAll();
    } finally {
      state.unlock();
    }
  }

  private boolean lockFile(boolean wait) throws IOException, InterruptedException {
    FileChannel opened =
        FileChannel.open(
            disk.own("run").resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      locked = lock(opened, wait) != null;
    } finally {
      if (locked) {
        channel = opened;
      } else {
        opened.close();
      }
    }
    return locked;
  }

  private static @Nullable FileLock lock(FileChannel opened, boolean wait)
      throws IOException, InterruptedException {
    while (true) {
      try {
        return wait ? opened.lock() : opened.tryLock();
      } catch (OverlappingFileLockException e) {
        // Another copy of this class in the process has it, loaded by another class loader.
        if (!wait) {
          return null;
        }
        TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MILLIS);
      }
    }
  }

  void release() throws IOException {
    state.lock();
    try {
      taken--;
      if (taken > 0) {
        return;
      }
      FileChannel held = channel;
      channel = null;
      if (held != null) {
        try (held) {
          Files.deleteIfExists(holderFile());
        }
      }
    } finally {
      changed.signalAll();
      state.unlock();
    }
  }

  /** In a file of its own: to close the one that is locked would end the lock. */
  private Path holderFile() throws IOException {
    return disk.own("run").resolve("holder");
  }

  private void noteHolder(String holder) throws IOException {
    Files.writeString(
        holderFile(),
        String.format(
            "%s in process %d since %s",
            holder, ProcessHandle.current().pid(), Instant.now().truncatedTo(ChronoUnit.SECONDS)));
  }

  /** Who has it, in words. */
  String holder() {
    try {
      return Files.readString(holderFile());
    } catch (NoSuchFileException e) {
      return "a run that has just begun or ended";
    } catch (IOException e) {
      return "another run";
    }
  }
}
