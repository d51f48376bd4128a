package dev.breakwater.workspace;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one publication is going to do, on disk before it does it. As long as it is only prepared,
 * nothing has changed, and recovery takes back what there is of it. When it is decided, which one
 * rename does, everything that is left to do is still there to be done, and recovery does it. So at
 * whatever instant the process is killed, all of the changes come about or none.
 */
final class Journal {

  /**
   * One file.
   *
   * @param path the real path of the file
   * @param temporary the path of its new content; null where the file is deleted
   */
  record Entry(String path, @Nullable String temporary) {}

  private static final String PREPARED = ".prepared";
  private static final String DECIDED = ".decided";
  private static final String END = "end";

  private final Path folder;
  private final String id;
  private final boolean durable;

  private Journal(Path folder, String id, boolean durable) {
    this.folder = folder;
    this.id = id;
    this.durable = durable;
  }

  static Journal prepare(Disk disk, String id, List<Entry> entries, boolean durable)
      throws IOException {
    Journal journal = new Journal(disk.own("journal"), id, durable);
    List<String> lines = new ArrayList<>();
    for (Entry entry : entries) {
      String temporary = entry.temporary();
      lines.add(
          temporary == null
              ? "delete " + encoded(entry.path())
              : "write " + encoded(entry.path()) + " " + encoded(temporary));
    }
    lines.add(END);
    Files.write(journal.file(PREPARED), lines);
    journal.force(journal.file(PREPARED));
    return journal;
  }

  /** From now on all of it comes about. */
  void decide() throws IOException {
    Files.move(file(PREPARED), file(DECIDED), StandardCopyOption.ATOMIC_MOVE);
    force(folder);
  }

  /** All of it has come about. */
  void done() throws IOException {
    Files.deleteIfExists(file(DECIDED));
  }

  /** None of it comes about. */
  void discard() throws IOException {
    Files.deleteIfExists(file(PREPARED));
  }

  private static List<Path> leftovers(Disk disk) throws IOException {
    Path folder = disk.ownIfThere("journal");
    if (folder == null) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(Journal::isOne).sorted().toList();
    }
  }

  private static boolean isOne(Path file) {
    String name = file.toString();
    return name.endsWith(PREPARED) || name.endsWith(DECIDED);
  }

  static boolean hasLeftovers(Disk disk) throws IOException {
    return !leftovers(disk).isEmpty();
  }

  /** Brings to its end whatever a process that is gone has left. For whom the root is locked. */
  static void recover(Disk disk) throws IOException {
    for (Path file : leftovers(disk)) {
      Publication left = new Publication(disk, true);
      List<Entry> entries = read(file);
      if (file.toString().endsWith(DECIDED)) {
        left.apply(entries);
      } else {
        left.takeBack(entries);
      }
      Files.delete(file);
    }
  }

  /** As far as it was written: of what is missing at its end nothing has been begun. */
  private static List<Entry> read(Path file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.get(lines.size() - 1).equals(END)) {
      return List.of();
    }
    for (String line : lines.subList(0, lines.size() - 1)) {
      entries.add(entry(file, line.split(" ", -1)));
    }
    return entries;
  }

  /**
   * Checks that nobody has written it who means to lead recovery astray: a checkout from elsewhere
   * may bring a journal along.
   */
  private static Entry entry(Path file, String[] words) throws IOException {
    boolean isOurs = words.length == 2 || words.length == 3;
    String path = isOurs ? decoded(words[1]) : "";
    String temporary = words.length == 3 ? decoded(words[2]) : null;
    if (WorkspacePath.fault(path).isPresent()
        || (temporary != null && !WorkspacePath.isTemporary(temporary))) {
      throw new FileSystemException(
          file.toString(), null, file + " is not what this library writes; remove it");
    }
    return new Entry(path, temporary);
  }

  private static String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  private static String decoded(String path) {
    return URLDecoder.decode(path, StandardCharsets.UTF_8);
  }

  private Path file(String state) {
    return folder.resolve(id + state);
  }

  private void force(Path path) {
    if (!durable) {
      return;
    }
    try (FileChannel channel = FileChannel.open(path)) {
      channel.force(true);
    } catch (IOException e) {
      // The system has no such thing for folders, as Windows.
    }
  }
}
