package dev.breakwater.examples.agents.byhand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A private copy of the files that an attempt may use. Its changes become visible when it is
 * published. Safe for use by several threads.
 */
final class TaskFiles {

  private static final Object PUBLISHING = new Object();

  private final Path root;
  private final Access access;
  private final Map<String, String> before;
  private final SortedMap<String, String> files;
  private final List<String> refusals = new ArrayList<>();

  private TaskFiles(Path root, Access access, SortedMap<String, String> files) {
    this.root = root;
    this.access = access;
    this.before = Map.copyOf(files);
    this.files = files;
  }

  /** An access outside of the declaration. The model reads the message. */
  static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefusedException(String message) {
      super(message);
    }
  }

  static TaskFiles open(Path root, Access access) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    synchronized (PUBLISHING) {
      for (String path : list(root)) {
        if (access.mayRead(path)) {
          try {
            files.put(path, Files.readString(root.resolve(path)));
          } catch (CharacterCodingException e) {
            // It is not a text, so the tools cannot use it.
          }
        }
      }
    }
    return new TaskFiles(root, access, files);
  }

  /** Lists regular files. Links are not followed, since they may lead out of the root. */
  static List<String> list(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  synchronized String read(String path) {
    if (!access.mayRead(path)) {
      throw refused("read " + path);
    }
    String text = files.get(path);
    if (text == null) {
      throw new IllegalArgumentException("no file found at " + path);
    }
    return text;
  }

  synchronized List<String> list(String glob) {
    return files.keySet().stream().filter(path -> Access.matches(glob, path)).toList();
  }

  synchronized void write(String path, String text) {
    if (!access.mayWrite(path)) {
      throw refused("write " + path);
    }
    files.put(path, text);
  }

  synchronized void edit(String path, String old, String replacement) {
    if (!access.mayWrite(path)) {
      throw refused("edit " + path);
    }
    String text = read(path);
    int at = text.indexOf(old);
    if (old.isEmpty() || at < 0 || text.indexOf(old, at + 1) >= 0) {
      throw new IllegalArgumentException("the old text must occur exactly once in " + path);
    }
    files.put(path, text.substring(0, at) + replacement + text.substring(at + old.length()));
  }

  synchronized void delete(String path) {
    if (!access.mayWrite(path)) {
      throw refused("delete " + path);
    }
    if (files.remove(path) == null) {
      throw new IllegalArgumentException("no file found at " + path);
    }
  }

  private RefusedException refused(String deed) {
    refusals.add(deed);
    return new RefusedException(
        "refused: you may not "
            + deed
            + ". "
            + access.words()
            + " Continue without it and say in your answer what is left to do.");
  }

  synchronized List<String> refusals() {
    return List.copyOf(refusals);
  }

  /** Writes all changes, or none of them if one fails. A killed process may leave some. */
  synchronized void publish() throws IOException {
    synchronized (PUBLISHING) {
      SortedMap<String, String> changes = changes();
      Map<String, String> former = new HashMap<>();
      for (String path : changes.keySet()) {
        String current = current(path);
        if (!Objects.equals(current, before.get(path))) {
          throw new IOException(path + " was changed by somebody else: nothing is published");
        }
        former.put(path, current);
      }
      List<String> done = new ArrayList<>();
      try {
        for (Map.Entry<String, String> change : changes.entrySet()) {
          done.add(change.getKey());
          replace(change.getKey(), change.getValue());
        }
      } catch (IOException e) {
        for (String path : done) {
          replace(path, former.get(path));
        }
        throw e;
      }
    }
  }

  private SortedMap<String, String> changes() {
    SortedMap<String, String> changes = new TreeMap<>();
    Stream.concat(files.keySet().stream(), before.keySet().stream())
        .filter(path -> !Objects.equals(files.get(path), before.get(path)))
        .forEach(path -> changes.put(path, files.get(path)));
    return changes;
  }

  private String current(String path) throws IOException {
    Path file = root.resolve(path);
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Files.readString(file) : null;
  }

  private void replace(String path, String text) throws IOException {
    Path file = root.resolve(path);
    if (text == null) {
      Files.deleteIfExists(file);
      return;
    }
    Path folder = Files.createDirectories(file.getParent());
    if (!folder.toRealPath().startsWith(root.toRealPath())) {
      throw new IOException(path + " leads out of the root");
    }
    Path temporary = Files.createTempFile(folder, ".new", null);
    try {
      Files.writeString(temporary, text);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
