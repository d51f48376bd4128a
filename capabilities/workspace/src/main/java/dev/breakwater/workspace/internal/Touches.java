package dev.breakwater.workspace.internal;

import dev.breakwater.resource.Resource;
import dev.breakwater.runtime.Access;
import java.util.Collection;
import java.util.List;

/**
 * Hears of what the holder of a workspace touches, by real paths, also where that then fails. Safe
 * for use by several threads.
 */
public interface Touches {

  /** Where nothing is recorded. */
  Touches UNHEARD = new Touches() {};

  /** Whether somebody notes them. Then nobody is refused what lies below the root. */
  default boolean areNoted() {
    return false;
  }

  /** Those of one attempt of a task that the holder hands its workspace on to. */
  default Touches within(Access access) {
    return UNHEARD;
  }

  /** A file is read, or asked for. */
  default void read(String path) {}

  /** A file is written or deleted. */
  default void write(String path) {}

  /** A pattern was looked for, and these files were found. */
  default void listed(Resource pattern, List<String> files) {}

  /** Something that is not watched has changed these files for the holder. */
  default void changedInDirectory(Collection<String> paths) {
    paths.forEach(this::write);
  }

  /**
   * Something that is not watched works for the holder, and may read any file.
   *
   * @param what it is, such as the command of a program
   */
  default void mayHaveReadAnything(String what) {}
}
