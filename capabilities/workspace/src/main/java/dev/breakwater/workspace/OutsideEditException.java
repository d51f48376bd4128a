package dev.breakwater.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown at the end of an attempt if another program has changed a file that the task has read or
 * is about to replace: an editor, a checkout, a build. Nothing of the task is published, so that no
 * edit is lost, and its files are kept aside. Another attempt starts from the files as they are
 * now.
 */
public final class OutsideEditException extends RuntimeException {

  private static final long serialVersionUID = 1;
  private static final int SHOWN = 5;

  /** The paths. */
  private final transient List<String> paths;

  private final transient @Nullable Path kept;

  OutsideEditException(String task, List<String> paths, @Nullable Path kept) {
    super(message(task, paths, kept));
    this.paths = List.copyOf(paths);
    this.kept = kept;
  }

  private static String message(String task, List<String> paths, @Nullable Path kept) {
    String listed = String.join(", ", paths.subList(0, Math.min(SHOWN, paths.size())));
    String more = paths.size() > SHOWN ? ", and " + (paths.size() - SHOWN) + " more" : "";
    return String.format(
        "%s%s changed from outside since %s began: nothing of it is published%s",
        listed,
        more + (paths.size() == 1 ? " was" : " were"),
        task,
        kept == null ? "" : "; its files are kept in " + kept);
  }

  /**
   * Gives the files that were changed.
   *
   * @return their paths, from the root of the workspace
   */
  public List<String> paths() {
    return paths;
  }

  /**
   * Gives where the task's version of what it wrote is.
   *
   * @return a folder below the root, in which each file stands by its path; empty if it wrote
   *     nothing
   */
  public Optional<Path> kept() {
    return Optional.ofNullable(kept);
  }
}
