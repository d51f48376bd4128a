package dev.breakwater.workspace.journal;

import dev.breakwater.workspace.disk.Disk;
import dev.breakwater.workspace.disk.FileFailure;
import dev.breakwater.workspace.disk.Folder;
import dev.breakwater.workspace.disk.Identity;
import dev.breakwater.workspace.disk.OpenFolders;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the changes of one task, all or none. The new contents are written to temporary files
 * next to their places, the former contents get a second name there, and then each new content is
 * moved to its place, which is one step of the file system. Until the {@link Journal} is closed, a
 * step that fails rolls everything back.
 */
public final class Publication {

  private static final System.Logger LOGGER = System.getLogger("dev.breakwater.workspace");

  private final Disk disk;
  private final boolean durable;
  private final NewContents contents;

  public Publication(Disk disk, boolean durable) {
    this.disk = disk;
    this.durable = durable;
    this.contents = new NewContents(durable);
  }

  /** Decides at the last moment whether to publish. */
  @FunctionalInterface
  public interface Check {
    void check() throws IOException;
  }

  /**
   * Publishes the changes of a task, after what is left of earlier publications. The caller
   * excludes other publications below the root. Throws only after everything has been rolled back;
   * if that fails, the journal stays, and nothing is published below the root until it has been
   * rolled back.
   */
  public void publish(Map<String, Change> changes, Check check) throws IOException {
    if (changes.isEmpty()) {
      check.check();
      return;
    }
    try (Folder journals = Journal.folder(disk)) {
      Owner other = Journal.recover(disk, journals);
      if (other != null) {
        throw new FileSystemException(
            disk.root().toString(), null, "process " + other.pid() + " publishes there");
      }
      String id = Journal.newId();
      Layout layout = Layout.of(disk, id, changes);
      Journal journal = Journal.open(disk, journals, id, layout, durable);
      try (OpenFolders open = disk.open()) {
        List<@Nullable Identity> written = contents.write(open, layout.entries(), changes);
        check.check();
        List<@Nullable Identity> former = keepFormer(journals, open, layout.entries());
        journal.written(written);
        apply(open, layout, former);
        journal.close();
      } catch (IOException | RuntimeException | Error e) {
        rollBack(journal, e);
        throw e;
      }
      clean(journal);
    }
  }

  private void clean(Journal journal) {
    try {
      journal.clean();
    } catch (IOException e) {
      LOGGER.log(
          System.Logger.Level.WARNING,
          "former contents could not be deleted below " + disk.root() + "; the next run does it",
          e);
    }
  }

  /** An interrupt that made the publication fail must not make this fail, too. */
  private static void rollBack(Journal journal, Throwable failure) {
    boolean interrupted = Thread.interrupted();
    try {
      journal.rollBack();
    } catch (IOException | RuntimeException e) {
      failure.addSuppressed(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Makes one change, which needs no journal to be atomic. */
  public void publish(String path, Change change) throws IOException {
    Map<String, Change> changes = Map.of(path, change);
    Layout layout = Layout.of(disk, Journal.newId(), changes);
    JournalText.Entry entry = layout.entries().get(0);
    try (OpenFolders open = disk.open()) {
      String temporary = entry.temporary();
      if (temporary == null) {
        delete(open, path);
        return;
      }
      try {
        contents.write(open, layout.entries(), changes);
        makeFolders(open, layout.folders());
        move(open, temporary, path);
      } catch (IOException | RuntimeException | Error e) {
        try {
          delete(open, temporary);
        } catch (IOException further) {
          e.addSuppressed(further);
        }
        throw e;
      }
      if (durable) {
        force(open, Set.of(path));
      }
    }
  }

  /** Returns the identities of the former contents. Deleted files are moved aside later. */
  private List<@Nullable Identity> keepFormer(
      Folder own, OpenFolders open, List<JournalText.Entry> entries) throws IOException {
    List<@Nullable Identity> all = new ArrayList<>();
    for (JournalText.Entry entry : entries) {
      String former = entry.former();
      BasicFileAttributes there = former == null ? null : open.attributes(entry.path());
      all.add(there == null ? null : Identity.of(there));
      if (former != null && there != null && isReplaced(entry, there)) {
        try {
          FormerContent.keep(own, open.of(entry.path()), entry.path(), former);
        } catch (IOException e) {
          throw FileFailure.of("write", entry.path(), e);
        }
      }
    }
    return all;
  }

  /** A link or another special file is moved aside, as is a file that is deleted. */
  private static boolean isReplaced(JournalText.Entry entry, BasicFileAttributes there) {
    return entry.temporary() != null && there.isRegularFile();
  }

  /** Deletes first, so that a file can make room for a folder. */
  private void apply(OpenFolders open, Layout layout, List<@Nullable Identity> former)
      throws IOException {
    List<String> changed = new ArrayList<>(layout.folders());
    for (int index = 0; index < layout.entries().size(); index++) {
      JournalText.Entry entry = layout.entries().get(index);
      BasicFileAttributes there = open.attributes(entry.path());
      checkUnchanged(entry, there, former.get(index));
      if (there != null && entry.former() != null && !isReplaced(entry, there)) {
        changed.add(entry.path());
        moveAside(open, entry.path(), entry.former());
      }
    }
    makeFolders(open, layout.folders());
    for (JournalText.Entry entry : layout.entries()) {
      String temporary = entry.temporary();
      if (temporary != null) {
        changed.add(entry.path());
        try {
          move(open, temporary, entry.path());
        } catch (IOException e) {
          throw FileFailure.of("write", entry.path(), e);
        }
      }
    }
    if (durable) {
      force(open, changed);
    }
  }

  private static void checkUnchanged(
      JournalText.Entry entry, @Nullable BasicFileAttributes there, @Nullable Identity former)
      throws IOException {
    if (!Objects.equals(there == null ? null : Identity.of(there), former)) {
      throw FileFailure.of(
          "write",
          entry.path(),
          new FileSystemException(entry.path(), null, "another program changed it just now"));
    }
  }

  private static void moveAside(OpenFolders open, String path, String former) {
    try {
      Folder folder = open.of(path);
      folder.move(OpenFolders.nameOf(path), folder, OpenFolders.nameOf(former));
    } catch (IOException e) {
      throw FileFailure.of("delete", path, e);
    }
  }

  private void makeFolders(OpenFolders open, List<String> folders) {
    for (String path : folders) {
      try {
        if (open.attributes(path) == null) {
          disk.makeFolder(open.of(path), OpenFolders.nameOf(path));
        }
      } catch (IOException e) {
        throw FileFailure.of("create", path, e);
      }
    }
  }

  private void move(OpenFolders open, String temporary, String path) throws IOException {
    String old = OpenFolders.nameOf(temporary);
    String name = OpenFolders.nameOf(path);
    if (folderOf(temporary).equals(folderOf(path))) {
      Folder folder = open.of(path);
      folder.move(old, folder, name);
      return;
    }
    try (OpenFolders target = disk.open()) {
      open.of(temporary).move(old, target.of(path), name);
    }
  }

  private static void delete(OpenFolders open, String path) throws IOException {
    BasicFileAttributes there = open.attributes(path);
    if (there != null && !there.isDirectory()) {
      open.of(path).delete(OpenFolders.nameOf(path));
    }
  }

  private static String folderOf(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** Makes the names in the folders of some paths survive a loss of power. */
  public static void force(OpenFolders open, Collection<String> paths) throws IOException {
    Set<String> folders = new LinkedHashSet<>();
    paths.forEach(path -> folders.add(folderOf(path)));
    for (String folder : folders) {
      try {
        open.of(folder).force();
      } catch (NoSuchFileException | NotDirectoryException e) {
        // It was never on disk, or is a file again.
      }
    }
  }
}
