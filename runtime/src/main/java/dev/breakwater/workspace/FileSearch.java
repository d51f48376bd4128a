package dev.breakwater.workspace;

import dev.breakwater.resource.Resource;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the regular files below a root that match a pattern, without following links. It looks only
 * where the pattern can match: below its leading folders without wildcards, and no deeper than it
 * has segments, unless something in it stands for several.
 */
final class FileSearch extends SimpleFileVisitor<Path> {

  private static final Pattern NOT_LITERAL = Pattern.compile("[*?\\[\\]{}\\\\]");

  private final Path root;
  private final Resource pattern;
  private final boolean git;
  private final List<String> found = new ArrayList<>();

  private FileSearch(Path root, Resource pattern) {
    this.root = root;
    this.pattern = pattern;
    this.git = GitFiles.namedBy(pattern);
  }

  static List<String> find(Path root, Resource pattern) throws IOException {
    String[] segments = pattern.pattern().split("/", -1);
    Path start = root;
    int depth = segments.length;
    for (String segment : segments) {
      if (depth == 1 || NOT_LITERAL.matcher(segment).find()) {
        break;
      }
      start = DiskTree.child(start, segment);
      if (!Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
        return List.of();
      }
      depth--;
    }
    FileSearch search = new FileSearch(root, pattern);
    Files.walkFileTree(
        start,
        EnumSet.noneOf(FileVisitOption.class),
        mayGoDeeper(pattern.pattern()) ? Integer.MAX_VALUE : depth,
        search);
    return search.found;
  }

  private static boolean mayGoDeeper(String pattern) {
    return pattern.contains("**") || pattern.contains("{") || pattern.endsWith("/");
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return !folder.equals(root) && isPassedOver(folder.getFileName().toString())
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  private boolean isPassedOver(String name) {
    return name.startsWith(WorkspacePath.RESERVED) || (GitFiles.among(name) && !git);
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isRegularFile()) {
      String path = DiskTree.relative(root, file);
      if (WorkspacePath.fault(path).isEmpty() && pattern.matches(path)) {
        found.add(path);
      }
    }
    return FileVisitResult.CONTINUE;
  }

  /** What another task deletes meanwhile is simply not there. */
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
    return continueIfGone(failure);
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
      throws IOException {
    return failure == null ? FileVisitResult.CONTINUE : continueIfGone(failure);
  }

  private static FileVisitResult continueIfGone(IOException failure) throws IOException {
    if (failure instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw failure;
  }
}
