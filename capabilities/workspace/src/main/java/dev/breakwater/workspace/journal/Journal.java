package dev.breakwater.workspace.journal;

import dev.breakwater.workspace.disk.Disk;
import dev.breakwater.workspace.disk.Folder;
import dev.breakwater.workspace.disk.Identity;
import dev.breakwater.workspace.disk.OwnFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record on disk of one publication. While it is open, the publication is rolled back if it
 * fails or if its process is killed. One rename closes it: from then on the publication has
 * happened, and only the former contents are left to be deleted.
 */
public final class Journal {

  private static final String FOLDER = "journal";

  /** Being written; nothing has been changed yet. */
  private static final String NEW = ".new";

  private static final String OPEN = ".open";
  private static final String CLOSED = ".closed";

  /** A second name of a file, which is about to be moved next to it. */
  private static final String FORMER = ".old";

  /** For some 500,000 files. */
  private static final long LARGEST = 128L << 20;

  private final Disk disk;
  private final Folder folder;
  private final String id;
  private final boolean durable;
  private final String first;
  private JournalText text;

  private Journal(
      Disk disk, Folder folder, String id, boolean durable, JournalText text, String first) {
    this.disk = disk;
    this.folder = folder;
    this.id = id;
    this.durable = durable;
    this.text = text;
    this.first = first;
  }

  /** {@return the folder of the journals, which the caller closes after the last one} */
  public static Folder folder(Disk disk) throws IOException {
    return OwnFolder.open(disk, FOLDER);
  }

  /** Begins a publication. Nothing has been changed if this throws. */
  public static Journal open(Disk disk, Folder folder, String id, Layout layout, boolean durable)
      throws IOException {
    JournalText text = new JournalText(Owner.me(), layout.entries(), layout.folders(), null);
    try {
      // It is forced to the disk with its second part, before the first file is moved.
      folder.write(
          id + NEW,
          options(StandardOpenOption.CREATE_NEW),
          out -> out.write(text.first(inode(folder, id + NEW)).getBytes(StandardCharsets.UTF_8)),
          false);
      String first = text.first(inode(folder, id + NEW));
      if (first.length() > LARGEST / 2) {
        throw new FileSystemException(
            folder.path().toString(), null, "too many files for one publication");
      }
      folder.move(id + NEW, folder, id + OPEN);
      return new Journal(disk, folder, id, durable, text, first);
    } catch (IOException | RuntimeException | Error e) {
      delete(folder, id + NEW, e);
      delete(folder, id + OPEN, e);
      throw e;
    }
  }

  /** The signature covers the number of the file, so that a copy is not taken for it. */
  private static String inode(Folder folder, String name) throws IOException {
    return Identity.of(folder.attributes(name)).inode();
  }

  private static Set<OpenOption> options(OpenOption more) {
    return Set.of(StandardOpenOption.WRITE, more);
  }

  private static void write(
      Folder folder, String name, Set<OpenOption> options, String text, boolean durable)
      throws IOException {
    folder.write(name, options, out -> out.write(text.getBytes(StandardCharsets.UTF_8)), durable);
  }

  private static void delete(Folder folder, String name, Throwable failure) {
    try {
      if (OwnFolder.attributes(folder, name) != null) {
        folder.delete(name);
      }
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /** Notes the identities of the new contents, before the first one is moved to its place. */
  public void written(List<@Nullable Identity> contents) throws IOException {
    text = text.with(contents);
    write(folder, id + OPEN, options(StandardOpenOption.APPEND), text.second(first), durable);
    if (durable) {
      folder.force();
    }
  }

  /** Closes it: the publication has happened. */
  public void close() throws IOException {
    try {
      folder.move(id + OPEN, folder, id + CLOSED);
    } catch (IOException e) {
      if (OwnFolder.attributes(folder, id + CLOSED) == null) {
        throw e;
      }
      // It was renamed, although the system reports a failure.
    }
    if (durable) {
      folder.force();
    }
  }

  /** Deletes the former contents, and then the journal. */
  public void clean() throws IOException {
    RollBack.deleteFormer(disk, text);
    delete(CLOSED);
  }

  /** Rolls back, as far as the publication has come, and then deletes the journal. */
  public void rollBack() throws IOException {
    new RollBack(disk, text, durable).run();
    delete(OPEN);
  }

  private void delete(String state) throws IOException {
    if (OwnFolder.attributes(folder, id + state) != null) {
      folder.delete(id + state);
    }
  }

  /** {@return whether earlier publications are unfinished} */
  public static boolean hasUnfinished(Disk disk) throws IOException {
    try (Folder folder = OwnFolder.openIfPresent(disk, FOLDER)) {
      return folder != null && !names(folder).isEmpty();
    }
  }

  /**
   * Finishes or rolls back earlier publications. The caller excludes other ones of this process.
   *
   * @return a process that still runs and has an unfinished publication here; null if none
   */
  public static @Nullable Owner recover(Disk disk) throws IOException {
    try (Folder folder = OwnFolder.openIfPresent(disk, FOLDER)) {
      return folder == null ? null : recover(disk, folder);
    }
  }

  /** Does the same with an open folder. */
  public static @Nullable Owner recover(Disk disk, Folder folder) throws IOException {
    List<Journal> unfinished = new ArrayList<>();
    for (String name : names(folder)) {
      if (!name.endsWith(NEW) && !name.endsWith(FORMER)) {
        Journal journal = read(disk, folder, name);
        if (journal.text.owner().livesElsewhere()) {
          return journal.text.owner();
        }
        unfinished.add(journal);
      } else if (folder.attributes(name).isRegularFile()) {
        folder.delete(name);
      }
    }
    for (Journal journal : unfinished) {
      if (OwnFolder.attributes(folder, journal.id + CLOSED) != null) {
        journal.clean();
      } else {
        journal.rollBack();
        disk.deleteUnmoved();
      }
    }
    return null;
  }

  private static Journal read(Disk disk, Folder folder, String name) throws IOException {
    String content = OwnFolder.read(folder, name, LARGEST);
    JournalText text = content == null ? null : JournalText.parse(content, inode(folder, name));
    if (text == null) {
      String file = folder.path().resolve(name).toString();
      throw new FileSystemException(
          file,
          null,
          file + " was not written by this user on this machine; look at it and remove it");
    }
    String id = name.substring(0, name.lastIndexOf('.'));
    return new Journal(disk, folder, id, true, text, Objects.requireNonNull(content));
  }

  private static List<String> names(Folder folder) throws IOException {
    return folder.names().stream().filter(Journal::isOne).sorted().toList();
  }

  private static boolean isOne(String name) {
    int dot = name.lastIndexOf('.');
    return dot >= 0 && Set.of(NEW, OPEN, CLOSED, FORMER).contains(name.substring(dot));
  }

  /** {@return a name for a publication that no other one has} */
  public static String newId() {
    return UUID.randomUUID().toString();
  }
}
