package dev.breakwater.workspace.journal;

import dev.breakwater.workspace.disk.Folder;
import dev.breakwater.workspace.disk.Identity;
import dev.breakwater.workspace.disk.OwnFolder;
import dev.breakwater.workspace.internal.Declaration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note below a root of the run that holds it. It is a file of its own, since reading the locked
 * file would end the lock.
 *
 * @param words the run and since when, for messages
 * @param owner the process; null if the note does not name one
 */
public record Holder(String words, @Nullable Owner owner) {

  private static final String NAME = "holder";
  private static final int LONGEST = 4096;

  /**
   * Writes the note.
   *
   * @return its identity
   */
  public static Identity write(Folder folder, String words) throws IOException {
    String temporary = UUID.randomUUID() + ".new";
    String text = words + '\n' + Owner.me().text() + '\n';
    folder.write(
        temporary,
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
        out -> out.write(text.getBytes(StandardCharsets.UTF_8)),
        false);
    folder.move(temporary, folder, NAME);
    return Identity.of(folder.attributes(NAME));
  }

  /** {@return the identity of the note; null if it is missing} */
  public static @Nullable Identity identity(Folder folder) throws IOException {
    var there = OwnFolder.attributes(folder, NAME);
    return there == null ? null : Identity.of(there);
  }

  /** {@return the note; null if it is missing} */
  public static @Nullable Holder read(Folder folder) throws IOException {
    String text = OwnFolder.read(folder, NAME, LONGEST);
    if (text == null) {
      return null;
    }
    List<String> lines = text.lines().toList();
    String words = lines.isEmpty() || lines.get(0).isEmpty() ? "another run" : lines.get(0);
    return new Holder(
        Declaration.shown(words), lines.size() < 2 ? null : Owner.parse(lines.get(1)));
  }

  public static void delete(Folder folder) throws IOException {
    folder.delete(NAME);
  }

  /** {@return whether its process still runs, and is not this one} */
  public boolean livesElsewhere() {
    return owner != null && owner.livesElsewhere();
  }
}
