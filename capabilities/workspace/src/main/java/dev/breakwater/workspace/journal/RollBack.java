package dev.breakwater.workspace.journal;

import dev.breakwater.workspace.disk.Disk;
import dev.breakwater.workspace.disk.Folder;
import dev.breakwater.workspace.disk.Identity;
import dev.breakwater.workspace.disk.OpenFolders;
import dev.breakwater.workspace.disk.WorkspacePath;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Restores the tree as it was before a publication that did not come to its end. First it looks at
 * every file. If one has been changed since, it changes nothing at all: a newer edit is never
 * overwritten. It may be repeated after it was interrupted at any point.
 */
public final class RollBack {

  private final Disk disk;
  private final JournalText journal;
  private final boolean durable;
  private final List<Step> steps = new ArrayList<>();

  /** After the folders have been deleted, since a file may have made room for one. */
  private final List<Step> lastSteps = new ArrayList<>();

  private final List<String> conflicts = new ArrayList<>();
  private final Set<String> changed = new LinkedHashSet<>();

  private interface Step {
    void run(OpenFolders open) throws IOException;
  }

  public RollBack(Disk disk, JournalText journal, boolean durable) {
    this.disk = disk;
    this.journal = journal;
    this.durable = durable;
  }

  public void run() throws IOException {
    try (OpenFolders open = disk.open()) {
      for (int index = 0; index < journal.entries().size(); index++) {
        JournalText.Entry entry = journal.entries().get(index);
        if (entry.temporary() == null) {
          lookAtDeleted(open, entry);
        } else {
          lookAtWritten(open, entry, entry.temporary(), written(index));
        }
      }
      if (!conflicts.isEmpty()) {
        throw new FileSystemException(
            String.join(", ", conflicts), null, conflict(String.join(", ", conflicts)));
      }
      for (Step step : steps) {
        step.run(open);
      }
      List<String> folders = new ArrayList<>(journal.folders());
      for (int index = folders.size() - 1; index >= 0; index--) {
        deleteFolder(open, folders.get(index));
      }
      for (Step step : lastSteps) {
        step.run(open);
      }
      if (durable) {
        Publication.force(open, changed);
      }
    }
  }

  private static String conflict(String paths) {
    return "an earlier publication was interrupted half-way, and these files have been changed"
        + " since, so that it was not rolled back: "
        + paths
        + ". Their former content is in files that end in .old next to them. Decide on each file,"
        + " delete the files that end in .old and .tmp, and remove "
        + WorkspacePath.RESERVED
        + "/journal";
  }

  private @Nullable Identity written(int index) {
    List<@Nullable Identity> written = journal.written();
    return written == null ? null : written.get(index);
  }

  private void lookAtDeleted(OpenFolders open, JournalText.Entry entry) throws IOException {
    String former = existing(open, entry.former());
    if (former == null) {
      return;
    }
    if (open.attributes(entry.path()) == null || journal.folders().contains(entry.path())) {
      restore(former, entry.path(), lastSteps);
    } else {
      conflicts.add(entry.path());
    }
  }

  private void lookAtWritten(
      OpenFolders open, JournalText.Entry entry, String temporary, @Nullable Identity written)
      throws IOException {
    String path = entry.path();
    String former = existing(open, entry.former());
    if (open.attributes(temporary) != null) {
      steps.add(folders -> delete(folders, temporary));
      if (former != null && open.attributes(path) == null) {
        restore(former, path, steps);
      } else if (former != null) {
        steps.add(folders -> delete(folders, former));
      }
      return;
    }
    if (written == null) {
      // Nothing has been moved to its place yet.
      return;
    }
    BasicFileAttributes now = open.attributes(path);
    if (now == null) {
      if (former != null) {
        restore(former, path, steps);
      }
    } else if (Identity.of(now).equals(written)) {
      if (former != null) {
        restore(former, path, steps);
      } else if (entry.former() == null) {
        steps.add(folders -> delete(folders, path));
        changed.add(path);
      } else {
        conflicts.add(path);
      }
    } else if (former != null || entry.former() == null) {
      conflicts.add(path);
    }
  }

  private static @Nullable String existing(OpenFolders open, @Nullable String path)
      throws IOException {
    return path == null || open.attributes(path) == null ? null : path;
  }

  private void restore(String former, String path, List<Step> when) {
    changed.add(path);
    when.add(
        open -> {
          Folder folder = open.of(path);
          folder.move(OpenFolders.nameOf(former), folder, OpenFolders.nameOf(path));
        });
  }

  private static void delete(OpenFolders open, String path) throws IOException {
    open.of(path).delete(OpenFolders.nameOf(path));
  }

  private static void deleteFolder(OpenFolders open, String path) throws IOException {
    try {
      BasicFileAttributes there = open.attributes(path);
      if (there != null && there.isDirectory()) {
        open.of(path).deleteFolder(OpenFolders.nameOf(path));
      }
    } catch (DirectoryNotEmptyException | NoSuchFileException e) {
      // Another program uses it, or has deleted it.
    }
  }

  /** Deletes the former contents after a publication that has happened. */
  public static void deleteFormer(Disk disk, JournalText journal) throws IOException {
    try (OpenFolders open = disk.open()) {
      for (JournalText.Entry entry : journal.entries()) {
        String former = existing(open, entry.former());
        if (former != null) {
          delete(open, former);
        }
      }
    }
  }
}
