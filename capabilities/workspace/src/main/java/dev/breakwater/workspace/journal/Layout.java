package dev.breakwater.workspace.journal;

import dev.breakwater.workspace.disk.Disk;
import dev.breakwater.workspace.disk.FileFailure;
import dev.breakwater.workspace.disk.OpenFolders;
import dev.breakwater.workspace.disk.WorkspacePath;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The places of the files of one publication.
 *
 * @param entries the files
 * @param folders the folders that are missing, outer ones first
 */
public record Layout(List<JournalText.Entry> entries, List<String> folders) {

  public static Layout of(Disk disk, String id, Map<String, Change> changes) throws IOException {
    List<JournalText.Entry> entries = new ArrayList<>();
    Set<String> folders = new LinkedHashSet<>();
    try (OpenFolders open = disk.open()) {
      for (Map.Entry<String, Change> change : changes.entrySet()) {
        String path = change.getKey();
        boolean deletes = change.getValue().deletes();
        int number = entries.size();
        try {
          boolean isThere = isThere(open, path);
          List<String> missing = new ArrayList<>();
          String folder = nearest(open, path, changes, missing);
          if (!deletes) {
            folders.addAll(missing);
          }
          String former = isThere ? folder + WorkspacePath.former(id, number) : null;
          String temporary = deletes ? null : folder + WorkspacePath.temporary(id, number);
          entries.add(new JournalText.Entry(path, temporary, former));
        } catch (IOException e) {
          throw FileFailure.of(deletes ? "delete" : "write", path, e);
        }
      }
    }
    return new Layout(entries, List.copyOf(folders));
  }

  private static boolean isThere(OpenFolders open, String path) throws IOException {
    BasicFileAttributes there = open.attributes(path);
    if (there != null && there.isDirectory()) {
      throw new FileSystemException(path, null, "there is a folder of that name");
    }
    return there != null;
  }

  /** Returns the folder of a file or, if that is missing, the nearest one that exists. */
  private static String nearest(
      OpenFolders open, String path, Map<String, Change> changes, List<String> missing)
      throws IOException {
    String nearest = "";
    boolean exists = true;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      String folder = path.substring(0, slash);
      exists = exists && isFolder(open, folder, path, changes);
      if (exists) {
        nearest = folder + '/';
      } else {
        missing.add(folder);
      }
    }
    return nearest;
  }

  private static boolean isFolder(
      OpenFolders open, String folder, String path, Map<String, Change> changes)
      throws IOException {
    BasicFileAttributes there = open.attributes(folder);
    if (there == null || there.isDirectory()) {
      return there != null;
    }
    Change change = changes.get(folder);
    if (change == null || !change.deletes()) {
      throw new FileSystemException(path, null, folder + " is not a folder");
    }
    return false;
  }
}
