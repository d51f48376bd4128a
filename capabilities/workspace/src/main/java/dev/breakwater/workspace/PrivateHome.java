package dev.breakwater.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The folder that is the home directory of the programs of one attempt. */
final class PrivateHome {

  private static final Pattern REFRESH_TOKEN =
      Pattern.compile(
          "refresh[_-]?token\"?\\s*[:=]\\s*\"?(?!null\\b)[^\"\\s,}]", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_LOGIN = 1 << 20;

  private final Path folder;
  private final @Nullable Path original;
  private final Map<String, Path> readOnly = new LinkedHashMap<>();

  /**
   * Creates a home directory.
   *
   * @param folder an empty folder
   * @param original the user's home directory; null if there is none
   */
  PrivateHome(Path folder, @Nullable Path original) {
    this.folder = folder;
    this.original = original;
  }

  Path folder() {
    return folder;
  }

  /** {@return the folders that programs see but may not change, by their paths in the home} */
  Map<String, Path> readOnly() {
    return readOnly;
  }

  /** Adds the files that a command names, and that are not there yet. */
  synchronized void add(Home home) throws IOException {
    if (original == null) {
      return;
    }
    for (String path : home.copies()) {
      Path from = original.resolve(path);
      if (Files.exists(from) && Files.notExists(folder.resolve(path))) {
        copy(from.toRealPath(), folder.resolve(path));
      }
    }
    for (String path : home.readOnly()) {
      show(path, original);
    }
    for (String program : home.programs()) {
      for (String path : Installation.in(original, program, System.getenv("PATH"))) {
        show(path, original);
      }
    }
  }

  private void show(String path, Path home) throws IOException {
    Path from = home.resolve(path);
    if (Files.exists(from)) {
      readOnly.put(path, from.toRealPath());
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(visited).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile() || attributes.isSymbolicLink()) {
              checkNoLogin(file, attributes);
              Path target = file.equals(from) ? to : to.resolve(from.relativize(file).toString());
              Files.copy(
                  file, target, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void checkNoLogin(Path file, BasicFileAttributes attributes) throws IOException {
    if (attributes.isRegularFile()
        && attributes.size() <= LONGEST_LOGIN
        && REFRESH_TOKEN
            .matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .find()) {
      throw new IllegalStateException(
          file
              + " has a refresh token, which is valid only once: a program that used it would log"
              + " out you and all other tasks. Leave it out of copy(…), and pass an API key with"
              + " inherit(…)");
    }
  }

  /** Shows the folders that programs may not change as links, where there is no sandbox. */
  synchronized void linkReadOnly() throws IOException {
    for (Map.Entry<String, Path> shown : readOnly.entrySet()) {
      Path link = folder.resolve(shown.getKey());
      if (Files.notExists(link, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, shown.getValue());
      }
    }
  }
}
