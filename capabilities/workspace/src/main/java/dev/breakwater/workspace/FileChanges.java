package dev.breakwater.workspace;

import dev.breakwater.workspace.journal.Change;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Describes changes for their users. */
final class FileChanges {

  private FileChanges() {}

  static FileChange.Kind kind(Change change, boolean wasThere) {
    if (change.deletes()) {
      return FileChange.Kind.DELETED;
    }
    return wasThere ? FileChange.Kind.REPLACED : FileChange.Kind.CREATED;
  }

  static List<FileChange> of(Map<String, Change> changes, FileTree before, Permit permit) {
    return new TreeMap<>(changes)
        .entrySet().stream()
            .map(
                change ->
                    new FileChange(
                        change.getKey(),
                        kind(change.getValue(), before.isFile(change.getKey())),
                        permit.mayWrite(change.getKey())))
            .toList();
  }
}
