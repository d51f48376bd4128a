package dev.breakwater.workspace.journal;

import dev.breakwater.workspace.disk.Identity;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The content of a journal: a signed part that is written before anything changes, and a second one
 * that is appended before the first file is moved to its place.
 *
 * @param owner the process that publishes
 * @param entries the files
 * @param folders the folders that are missing, outer ones first
 * @param written the identity of each new content, and null for a file that is deleted; null before
 *     the second part was written
 */
public record JournalText(
    Owner owner,
    List<Entry> entries,
    List<String> folders,
    @Nullable List<@Nullable Identity> written) {

  /**
   * One file.
   *
   * @param path the real path of the file
   * @param temporary the path of its new content; null if the file is deleted
   * @param former the path of its former content; null if the file is new
   */
  public record Entry(String path, @Nullable String temporary, @Nullable String former) {}

  private static final String VERSION = "breakwater journal 2";
  private static final String NONE = "-";
  private static final String SIGNATURE = "signature ";

  public JournalText with(List<@Nullable Identity> contents) {
    return new JournalText(owner, entries, folders, contents);
  }

  /** {@return the first part} */
  public String first(String inode) {
    StringBuilder text = new StringBuilder(VERSION).append('\n');
    text.append("inode ").append(inode).append('\n');
    text.append("owner ").append(owner.text()).append('\n');
    folders.forEach(folder -> text.append("folder ").append(encoded(folder)).append('\n'));
    for (Entry entry : entries) {
      text.append("file ").append(encoded(entry.path()));
      text.append(' ').append(encoded(entry.temporary()));
      text.append(' ').append(encoded(entry.former())).append('\n');
    }
    return signed(text.toString(), text.toString());
  }

  /** {@return the second part, to be appended to the first} */
  public String second(String first) {
    StringBuilder text = new StringBuilder();
    for (Identity identity : Objects.requireNonNull(written)) {
      if (identity == null) {
        text.append(NONE);
      } else {
        text.append("content ").append(identity.inode());
        text.append(' ').append(identity.size()).append(' ').append(identity.modified());
      }
      text.append('\n');
    }
    return signed(text.toString(), first + text);
  }

  private static String signed(String text, String signed) {
    return text + SIGNATURE + UserKey.get().sign(signed) + '\n';
  }

  /**
   * Reads a journal.
   *
   * @param inode the number of the file in its file system
   * @return null if this user has not written it on this machine
   */
  public static @Nullable JournalText parse(String text, String inode) {
    int end = endOfPart(text, 0);
    if (end < 0 || !isSigned(text, 0, end)) {
      return null;
    }
    List<String> lines = text.substring(0, end).lines().toList();
    if (!lines.get(0).equals(VERSION) || !lines.get(1).equals("inode " + inode)) {
      return null;
    }
    Owner owner = Objects.requireNonNull(Owner.parse(lines.get(2).substring("owner ".length())));
    List<Entry> entries = new ArrayList<>();
    List<String> folders = new ArrayList<>();
    for (String line : lines.subList(3, lines.size() - 1)) {
      String[] words = line.split(" ", -1);
      if (words[0].equals("folder")) {
        folders.add(Objects.requireNonNull(decoded(words[1])));
      } else {
        entries.add(
            new Entry(
                Objects.requireNonNull(decoded(words[1])), decoded(words[2]), decoded(words[3])));
      }
    }
    return new JournalText(owner, entries, folders, written(text, end));
  }

  private static @Nullable List<@Nullable Identity> written(String text, int begin) {
    int end = endOfPart(text, begin);
    if (end < 0 || !isSigned(text, begin, end)) {
      return null;
    }
    List<@Nullable Identity> written = new ArrayList<>();
    List<String> lines = text.substring(begin, end).lines().toList();
    for (String line : lines.subList(0, lines.size() - 1)) {
      String[] words = line.split(" ", -1);
      written.add(
          line.equals(NONE)
              ? null
              : new Identity(words[1], Long.parseLong(words[2]), Long.parseLong(words[3])));
    }
    return written;
  }

  /** Returns the end of the part that begins there, with its signature; -1 if it has none. */
  private static int endOfPart(String text, int begin) {
    int signature =
        text.startsWith(SIGNATURE, begin) ? begin : text.indexOf('\n' + SIGNATURE, begin);
    int end = signature < 0 ? -1 : text.indexOf('\n', signature + 1);
    return end < 0 ? -1 : end + 1;
  }

  /** A signature covers everything before it. */
  private static boolean isSigned(String text, int begin, int end) {
    int signature = text.lastIndexOf(SIGNATURE, end);
    return signature >= begin
        && UserKey.get()
            .hasSigned(
                text.substring(0, signature),
                text.substring(signature + SIGNATURE.length(), end - 1));
  }

  private static String encoded(@Nullable String path) {
    return path == null ? NONE : '/' + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  private static @Nullable String decoded(String word) {
    return word.equals(NONE) ? null : URLDecoder.decode(word.substring(1), StandardCharsets.UTF_8);
  }
}
