package dev.breakwater.workspace;

import dev.breakwater.workspace.disk.FolderRemoval;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where this process makes the directories of its tasks. Each process has a folder of its own, and
 * a lock on it as long as it lives, by which others know that what is in there is in use.
 */
final class Directories {

  private static final String PREFIX = "breakwater-";
  private static final String LOCK = "lock";
  private static final Duration ABANDONED = Duration.ofHours(1);
  private static final Map<Path, Directories> OF_THIS_PROCESS = new ConcurrentHashMap<>();

  private final Path folder;

  @SuppressWarnings("unused") // held until the process ends
  private final FileChannel lock;

  private Directories(Path parent) throws IOException {
    removeAbandoned(parent);
    folder = Files.createTempDirectory(parent, PREFIX + ProcessHandle.current().pid() + "-");
    lock =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var unused = lock.lock();
    folder.toFile().deleteOnExit();
    folder.resolve(LOCK).toFile().deleteOnExit();
  }

  /** A new folder below the parent, for nobody else. */
  static Path make(Path parent) throws IOException {
    Directories directories = OF_THIS_PROCESS.get(parent);
    if (directories == null || Files.notExists(directories.folder)) {
      synchronized (OF_THIS_PROCESS) {
        directories = OF_THIS_PROCESS.get(parent);
        if (directories == null || Files.notExists(directories.folder)) {
          directories = new Directories(parent);
          OF_THIS_PROCESS.put(parent, directories);
        }
      }
    }
    return Files.createDirectory(directories.folder.resolve(UUID.randomUUID().toString()));
  }

  /** What processes that are gone have left. */
  private static void removeAbandoned(Path parent) throws IOException {
    String own = PREFIX + ProcessHandle.current().pid() + "-";
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*-*")) {
      for (Path folder : folders) {
        // To close a file that this process has locked would end the lock.
        if (!folder.getFileName().toString().startsWith(own) && isAbandoned(folder)) {
          FolderRemoval.of(folder);
        }
      }
    }
  }

  private static boolean isAbandoned(Path folder) {
    try {
      if (Files.notExists(folder.resolve(LOCK))) {
        // Another process is about to create it, or has ended while a folder in there was in use.
        Instant created = Files.getLastModifiedTime(folder).toInstant();
        return created.isBefore(Instant.now().minus(ABANDONED));
      }
      try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
        return channel.tryLock() != null;
      }
    } catch (IOException | OverlappingFileLockException e) {
      // It belongs to another user, or to another copy of this class.
      return false;
    }
  }
}
