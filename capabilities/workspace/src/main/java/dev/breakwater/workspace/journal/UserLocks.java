package dev.breakwater.workspace.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * Locks between the processes of one user. All of them are bytes of one file outside of every root,
 * which nobody opens by accident: the locks of a process on a file end as soon as any code of that
 * process closes the file. For the same reason this class never closes it.
 */
public final class UserLocks {

  private UserLocks() {}

  private static final class Opened {
    static final @Nullable FileChannel CHANNEL = open();

    private static @Nullable FileChannel open() {
      Path folder = UserFolder.create();
      try {
        return folder == null
            ? null
            : FileChannel.open(
                folder.resolve("locks"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      } catch (IOException e) {
        return null;
      }
    }
  }

  /**
   * Locks a name, unless another process has locked it. Locks nothing if this user has no folder.
   *
   * @return releases the lock; null if another process has it
   */
  public static @Nullable Closeable tryLock(String name) throws IOException {
    FileChannel channel = Opened.CHANNEL;
    if (channel == null) {
      return () -> {};
    }
    try {
      FileLock lock = channel.tryLock(position(name), 1, false);
      return lock == null ? null : lock::release;
    } catch (OverlappingFileLockException e) {
      // Another copy of this class has it, loaded in this process by another class loader.
      return null;
    }
  }

  private static long position(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong() & (Long.MAX_VALUE >> 1);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
