package dev.breakwater.workspace.journal;

import dev.breakwater.workspace.disk.Disk;
import dev.breakwater.workspace.disk.Folder;
import dev.breakwater.workspace.disk.Identity;
import dev.breakwater.workspace.disk.OwnFolder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Excludes other processes from a root, in three ways. A lock of the system outside of the root
 * excludes those of the same user. One in the root excludes those of other users and containers; it
 * is lost if any code of this process closes the file, or if {@code git clean} deletes it. So a
 * note names the process that holds the root: while that runs, others keep away, and it looks for
 * its note before it publishes.
 */
public final class SystemLock {

  /** More than the time that file systems round off, apart from some that count in seconds. */
  private static final Duration ROUNDING = Duration.ofMillis(20);

  private static final String FOLDER = "run";
  private static final String LOCK = "lock";

  private final Disk disk;
  private final Folder folder;
  private final String words;
  private final Closeable outside;
  private FileChannel inside;
  private Identity note;

  /** When the first note had been written. */
  private final Instant written = Instant.now();

  private SystemLock(
      Disk disk,
      Folder folder,
      String words,
      Closeable outside,
      FileChannel inside,
      Identity note) {
    this.disk = disk;
    this.folder = folder;
    this.words = words;
    this.outside = outside;
    this.inside = inside;
    this.note = note;
  }

  /**
   * Locks a root.
   *
   * @param words the run and since when
   * @return null if another process has locked it
   */
  public static @Nullable SystemLock tryAcquire(Disk disk, String words) throws IOException {
    Folder folder = OwnFolder.open(disk, FOLDER);
    SystemLock acquired = null;
    try {
      acquired = tryAcquire(disk, folder, words);
      return acquired;
    } finally {
      if (acquired == null) {
        folder.close();
      }
    }
  }

  private static @Nullable SystemLock tryAcquire(Disk disk, Folder folder, String words)
      throws IOException {
    Holder other = Holder.read(folder);
    if (other != null && other.livesElsewhere()) {
      return null;
    }
    Closeable outside = UserLocks.tryLock(name(disk));
    if (outside == null) {
      return null;
    }
    FileChannel inside = null;
    SystemLock acquired = null;
    try {
      inside = lock(folder);
      if (inside != null) {
        Identity note = Holder.write(folder, words);
        acquired = new SystemLock(disk, folder, words, outside, inside, note);
      }
      return acquired;
    } finally {
      if (acquired == null) {
        close(outside, inside);
      }
    }
  }

  private static void close(Closeable outside, @Nullable Closeable inside) throws IOException {
    try (outside) {
      if (inside != null) {
        inside.close();
      }
    }
  }

  /** The same directory may be mounted at several paths. */
  private static String name(Disk disk) throws IOException {
    return disk.key().toString();
  }

  private static @Nullable FileChannel lock(Folder folder) throws IOException {
    FileChannel channel = OwnFolder.openForWriting(folder, LOCK);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another copy of this class has it, loaded in this process by another class loader.
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    return lock == null ? null : channel;
  }

  /**
   * Checks that no other process has taken over the root. Locks it again if the files in it have
   * been deleted.
   *
   * @throws LockLostException if another process has
   */
  public void check() throws IOException {
    if (!note.equals(Holder.identity(folder))) {
      try (Folder now = OwnFolder.open(disk, FOLDER)) {
        checkNote(now);
      }
    }
  }

  private void checkNote(Folder now) throws IOException {
    if (note.equals(Holder.identity(now))) {
      return;
    }
    Holder other = Holder.read(now);
    if (other != null && other.owner() != null && !other.owner().isMe()) {
      throw new LockLostException(lost(other.words()));
    }
    if (OwnFolder.attributes(now, LOCK) == null) {
      FileChannel again = lock(now);
      if (again == null) {
        throw new LockLostException(lost("another run"));
      }
      inside.close();
      inside = again;
    }
    note = Holder.write(now, words);
  }

  /** {@return how far the clock of the file system is ahead of that of this process} */
  public Duration clockAhead() {
    return clockAhead(note, written);
  }

  /** Leaves out what rounding explains: files of earlier tasks must not seem to be from later. */
  public static Duration clockAhead(Identity note, Instant written) {
    Duration ahead = Duration.between(written, Instant.EPOCH.plusNanos(note.modified()));
    return ahead.compareTo(ROUNDING) > 0 ? ahead.plus(ROUNDING) : Duration.ZERO;
  }

  private String lost(String other) {
    return "the lock of "
        + disk.root()
        + " was lost, and "
        + other
        + " works there now, so nothing is published: run this graph again afterwards";
  }

  public void release() throws IOException {
    FileChannel locked = inside;
    try (outside;
        locked;
        folder) {
      if (note.equals(Holder.identity(folder))) {
        Holder.delete(folder);
        return;
      }
      try (Folder now = OwnFolder.openIfPresent(disk, FOLDER)) {
        if (now != null && note.equals(Holder.identity(now))) {
          Holder.delete(now);
        }
      }
    }
  }

  /** {@return whether another process holds a root, as far as its note says} */
  public static boolean isHeldElsewhere(Disk disk) throws IOException {
    try (Folder folder = OwnFolder.openIfPresent(disk, FOLDER)) {
      Holder other = folder == null ? null : Holder.read(folder);
      return other != null && other.livesElsewhere();
    }
  }

  /** {@return the run of another process that holds a root, in words} */
  public static String holder(Disk disk) throws IOException {
    try (Folder folder = OwnFolder.openIfPresent(disk, FOLDER)) {
      Holder other = folder == null ? null : Holder.read(folder);
      return other == null ? "a run that has just begun or ended" : other.words();
    }
  }
}
