package dev.breakwater.workspace;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.breakwater.resource.Resource;
import dev.breakwater.workspace.disk.FileFailure;
import dev.breakwater.workspace.disk.FolderRemoval;
import dev.breakwater.workspace.journal.Change;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The changes of an attempt over the files on disk, during a review. */
final class ReviewedChanges implements ChangeSet, AutoCloseable {

  private static final int CONTEXT = 3;
  private static final String NO_FILE = "/dev/null";

  private final String task;
  private final DiskTree disk;
  private final SortedMap<String, Change> changes;
  private final Path directories;
  private @Nullable Path folder;

  /**
   * Creates a view.
   *
   * @param directories the folder in which directories are created
   */
  ReviewedChanges(String task, DiskTree disk, Map<String, Change> changes, Path directories) {
    this.task = task;
    this.disk = disk;
    this.changes = new TreeMap<>(changes);
    this.directories = directories;
  }

  @Override
  public String task() {
    return task;
  }

  @Override
  public List<FileChange> changes() {
    return changes.entrySet().stream()
        .map(
            change ->
                new FileChange(
                    change.getKey(),
                    FileChanges.kind(change.getValue(), disk.isFile(change.getKey())),
                    true))
        .toList();
  }

  @Override
  public Optional<byte[]> before(String path) {
    try {
      return disk.isFile(path) ? Optional.of(disk.disk().read(path)) : Optional.empty();
    } catch (IOException e) {
      throw FileFailure.of("read", path, e);
    }
  }

  @Override
  public Optional<byte[]> after(String path) {
    Change change = changes.get(path);
    if (change == null) {
      return before(path);
    }
    if (change.deletes()) {
      return Optional.empty();
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      change.writeTo(content);
    } catch (IOException e) {
      throw FileFailure.of("read", path, e);
    }
    return Optional.of(content.toByteArray());
  }

  @Override
  public String diff() {
    StringBuilder diff = new StringBuilder();
    for (String path : changes.keySet()) {
      Optional<byte[]> before = before(path);
      Optional<byte[]> after = after(path);
      String from = before.isPresent() ? "a/" + path : NO_FILE;
      String to = after.isPresent() ? "b/" + path : NO_FILE;
      List<String> old = lines(before);
      List<String> now = lines(after);
      if (old == null || now == null) {
        diff.append("Binary files ").append(from).append(" and ").append(to).append(" differ\n");
      } else {
        for (String line :
            UnifiedDiffUtils.generateUnifiedDiff(
                from, to, old, DiffUtils.diff(old, now), CONTEXT)) {
          diff.append(header(line, old.isEmpty(), now.isEmpty())).append('\n');
        }
      }
    }
    return diff.toString();
  }

  /** The library counts the lines of a missing file from 1, and other programs from 0. */
  private static String header(String line, boolean isNew, boolean isDeleted) {
    if (isNew && line.startsWith("@@ -1,0 ")) {
      return line.replaceFirst("-1,0", "-0,0");
    }
    return isDeleted && line.endsWith(" +1,0 @@") ? line.replace("+1,0", "+0,0") : line;
  }

  /** {@return the lines; null if it is not a text} */
  private static @Nullable List<String> lines(Optional<byte[]> content) {
    if (content.isEmpty()) {
      return List.of();
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content.get())).toString();
      if (text.indexOf('\0') >= 0) {
        return null;
      }
      List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
      if (lines.get(lines.size() - 1).isEmpty()) {
        lines.remove(lines.size() - 1);
      } else {
        lines.set(lines.size() - 1, lines.get(lines.size() - 1) + "\n\\ No newline at end of file");
      }
      return lines;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  @Override
  public synchronized Path directory() {
    try {
      if (folder == null) {
        folder = Directories.make(directories.toRealPath());
        TreeCopy copy = new TreeCopy(folder);
        List<String> files = new ArrayList<>(disk.files(Resource.parse("**")));
        files.removeAll(changes.keySet());
        copy.copy(disk.disk(), files);
        for (Map.Entry<String, String> link : disk.links(Resource.parse("**")).entrySet()) {
          if (!changes.containsKey(link.getKey())) {
            copy.link(link.getKey(), link.getValue());
          }
        }
        for (Map.Entry<String, Change> change : changes.entrySet()) {
          if (!change.getValue().deletes()) {
            copy.write(change.getKey(), change.getValue());
          }
        }
      }
      return folder;
    } catch (IOException e) {
      throw FileFailure.of("make", "a directory for the review of " + task, e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (folder != null) {
      FolderRemoval.of(folder);
    }
  }
}
