package dev.breakwater.workspace.journal;

import dev.breakwater.workspace.disk.FileFailure;
import dev.breakwater.workspace.disk.Folder;
import dev.breakwater.workspace.disk.Identity;
import dev.breakwater.workspace.disk.OpenFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes new contents to temporary files next to their places. */
public final class NewContents {

  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  /** Other users cannot give files away. */
  private static final boolean IS_SUPERUSER = isSuperuser();

  private final boolean durable;

  private static boolean isSuperuser() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return "root".equals(System.getProperty("user.name"));
    }
  }

  public NewContents(boolean durable) {
    this.durable = durable;
  }

  /** Writes the contents, and returns their identities; null for a file that is deleted. */
  List<@Nullable Identity> write(
      OpenFolders open, List<JournalText.Entry> entries, Map<String, Change> changes) {
    List<@Nullable Identity> written = new ArrayList<>();
    for (JournalText.Entry entry : entries) {
      String temporary = entry.temporary();
      if (temporary == null) {
        written.add(null);
        continue;
      }
      Change change = Objects.requireNonNull(changes.get(entry.path()));
      try {
        written.add(write(open, entry, temporary, change));
      } catch (IOException e) {
        throw FileFailure.of("write", entry.path(), e);
      }
    }
    return written;
  }

  private Identity write(OpenFolders open, JournalText.Entry entry, String temporary, Change change)
      throws IOException {
    BasicFileAttributes there = open.attributes(entry.path());
    boolean replaces = there != null && there.isRegularFile();
    Set<PosixFilePermission> former =
        replaces ? open.ask(entry.path(), Folder::permissions) : Set.of();
    Set<PosixFilePermission> permissions = change.with(former).permissions();
    Folder folder = open.of(temporary);
    String name = OpenFolders.nameOf(temporary);
    folder.write(name, NEW, change::writeTo, durable);
    if (replaces && IS_SUPERUSER) {
      folder.copyOwner(OpenFolders.nameOf(entry.path()), name);
    }
    if (!permissions.isEmpty()) {
      folder.setPermissions(name, permissions);
    }
    return Identity.of(folder.attributes(name));
  }
}
