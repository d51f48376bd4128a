package dev.breakwater.workspace.disk;

import dev.breakwater.resource.Resource;
import dev.breakwater.workspace.internal.GitFiles;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is below a root and matches a pattern, without following links. It looks only where
 * the pattern can match: below its leading folders without wildcards, and no deeper than it has
 * segments, unless something in it stands for several.
 */
public final class FileSearch {

  private static final System.Logger LOGGER = System.getLogger("dev.breakwater.workspace");

  /** Stands for bytes of a name that are not valid in the encoding of this process. */
  private static final char REPLACEMENT = '\uFFFD';

  private static final Pattern NOT_LITERAL = Pattern.compile("[*?\\[\\]{}\\\\]");

  private final Resource pattern;
  private final boolean git;
  private final List<String> files = new ArrayList<>();
  private final List<String> links = new ArrayList<>();

  /** Files whose names are not valid in the encoding of this process. */
  private int unreadable;

  public FileSearch(Disk disk, Resource pattern) throws IOException {
    this.pattern = pattern;
    this.git = GitFiles.namedBy(pattern);
    String[] segments = pattern.pattern().split("/", -1);
    try (OpenFolders open = disk.open()) {
      StringBuilder start = new StringBuilder();
      int depth = segments.length;
      for (String segment : segments) {
        if (depth == 1 || NOT_LITERAL.matcher(segment).find()) {
          break;
        }
        start.append(segment).append('/');
        depth--;
      }
      int deepest = mayGoDeeper(pattern.pattern()) ? Integer.MAX_VALUE : depth;
      Folder folder = leading(open, start.toString());
      if (folder != null) {
        lookIn(folder, start.toString(), deepest);
      }
      if (unreadable > 0) {
        LOGGER.log(
            System.Logger.Level.WARNING,
            "left out {0} files and folders below {1}, since the bytes of their names are not valid"
                + " in {2}",
            unreadable,
            disk.root(),
            System.getProperty("sun.jnu.encoding"));
      }
    }
  }

  /** Null where one of the leading folders is no folder, or a link to one. */
  private static @Nullable Folder leading(OpenFolders open, String start) throws IOException {
    try {
      return open.of(start);
    } catch (AccessDeniedException e) {
      throw e;
    } catch (FileSystemException e) {
      return null;
    }
  }

  /** The regular files. */
  public List<String> files() {
    return files;
  }

  /** The symbolic links. */
  public List<String> links() {
    return links;
  }

  private static boolean mayGoDeeper(String pattern) {
    return pattern.contains("**") || pattern.contains("{") || pattern.endsWith("/");
  }

  private void lookIn(Folder folder, String prefix, int depth) throws IOException {
    for (String name : folder.names()) {
      BasicFileAttributes found = attributes(folder, name);
      if (found == null) {
        unreadable += name.indexOf(REPLACEMENT) >= 0 ? 1 : 0;
        continue;
      }
      if (found.isDirectory()) {
        if (depth > 1 && !isPassedOver(name)) {
          enter(folder, name, prefix, depth);
        }
      } else if (found.isRegularFile() || found.isSymbolicLink()) {
        String path = prefix + name;
        if (WorkspacePath.fault(path).isEmpty() && pattern.matches(path)) {
          (found.isRegularFile() ? files : links).add(path);
        }
      }
    }
  }

  private void enter(Folder folder, String name, String prefix, int depth) throws IOException {
    try (Folder inner = folder.enter(name)) {
      lookIn(inner, prefix + name + "/", depth - 1);
    } catch (FileSystemException e) {
      BasicFileAttributes now = attributes(folder, name);
      if (now != null && now.isDirectory()) {
        throw e;
      }
      // It has gone, or something else has taken its place.
    }
  }

  /** Null of what has gone meanwhile. */
  private static @Nullable BasicFileAttributes attributes(Folder folder, String name)
      throws IOException {
    try {
      return folder.attributes(name);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private boolean isPassedOver(String name) {
    return name.startsWith(WorkspacePath.RESERVED) || (GitFiles.among(name) && !git);
  }
}
