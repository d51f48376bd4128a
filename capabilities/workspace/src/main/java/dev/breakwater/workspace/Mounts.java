package dev.breakwater.workspace;

import dev.breakwater.workspace.disk.Disk;
import dev.breakwater.workspace.disk.OutOfReachException;
import dev.breakwater.workspace.disk.RealPaths;
import dev.breakwater.workspace.disk.WorkspacePath;
import dev.breakwater.workspace.internal.GitFiles;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the folders that a task only reads as a whole, so that its programs can see them in place.
 * No other task writes there at the same time: a task that writes what another one reads comes
 * before or after it. A folder that the task sees by snapshot counts if the plan has no other task
 * that may write there at the same time; else the tasks of the run share a copy of it.
 */
final class Mounts {

  private final Permit permit;
  private final FileTree files;
  private final boolean hardLinks;
  private final Path directories;
  private final List<Mount> found = new ArrayList<>();

  private Mounts(Permit permit, FileTree files, Surroundings around, Path directories) {
    this.permit = permit;
    this.files = files;
    this.hardLinks = around.hardLinks();
    this.directories = directories;
  }

  /**
   * Finds the folders, outermost ones only, and watches every file in them.
   *
   * @param files the files on disk as the attempt sees them
   * @param directories the folder in which directories are created
   * @throws OutOfReachException if a file in them may also be outside of the root
   */
  static List<Mount> find(FileTree files, Permit permit, Surroundings around, Path directories)
      throws IOException {
    Mounts mounts = new Mounts(permit, files, around, directories);
    mounts.lookBelow(around.root(), "");
    return List.copyOf(mounts.found);
  }

  private void lookBelow(Path folder, String prefix) throws IOException {
    try (var names = Files.newDirectoryStream(folder)) {
      for (Path inner : names) {
        String name = inner.getFileName().toString();
        String path = prefix + name;
        boolean isFolder =
            Files.isDirectory(inner, LinkOption.NOFOLLOW_LINKS)
                && WorkspacePath.fault(path).isEmpty()
                && !GitFiles.among(name);
        Path shared;
        if (isFolder && isUnchangedWhole(path)) {
          found.add(new Mount(path, inner, check(inner, path)));
        } else if (isFolder && (shared = sharedCopy(path)) != null) {
          found.add(new Mount(path, shared, List.of()));
        } else if (isFolder && permit.mayReadSomethingBelow(path)) {
          lookBelow(inner, path + "/");
        }
      }
    }
  }

  /** Whether it can be seen in place. */
  private boolean isUnchangedWhole(String folder) {
    return permit.onlyReadsWhole(folder)
        || (permit.onlySeesWhole(folder)
            && Permit.below(folder).filter(files::isUnchanged).isPresent());
  }

  private @Nullable Path sharedCopy(String folder) throws IOException {
    return permit.onlySeesWhole(folder) ? files.sharedCopy(folder, directories) : null;
  }

  /** Applies the rules for copied files to a folder, and returns the paths to hide. */
  private List<String> check(Path folder, String path) throws IOException {
    List<String> hidden = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
            return hides(inner) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!hides(file) && attributes.isRegularFile()) {
              String inRoot = path + "/" + RealPaths.relative(folder, file);
              if (!hardLinks && Disk.hasSeveralNames(file)) {
                throw OutOfReachException.hardLinked(inRoot);
              }
              files.watch(inRoot);
            }
            return FileVisitResult.CONTINUE;
          }

          private boolean hides(Path inner) {
            String name = inner.getFileName().toString();
            boolean isHidden =
                !inner.equals(folder)
                    && (GitFiles.among(name) || name.startsWith(WorkspacePath.RESERVED));
            if (isHidden) {
              hidden.add(RealPaths.relative(folder, inner));
            }
            return isHidden;
          }
        });
    return hidden;
  }
}
