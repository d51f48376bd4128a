package dev.breakwater.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The changes of one attempt of a task, for a {@link ChangeReview}. Valid until the review ends.
 * Users do not implement it: methods may be added.
 */
public interface ChangeSet {

  /** {@return the name of the task} */
  String task();

  /** {@return the changes, sorted by path} */
  List<FileChange> changes();

  /**
   * Reads the former content of a file.
   *
   * @param path one of the paths of the changes
   * @return its bytes as they are now; empty if the file is new
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  Optional<byte[]> before(String path);

  /**
   * Reads the new content of a file.
   *
   * @param path one of the paths of the changes
   * @return its bytes; empty if the file is deleted
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  Optional<byte[]> after(String path);

  /**
   * Returns the differences of all text files, as {@code diff -u} and Git print them. Of a binary
   * file only the fact is noted.
   *
   * @return the differences, with a line feed after each line
   */
  String diff();

  /**
   * Creates a copy of all files below the root, except for those of Git, with these changes. It is
   * deleted when the review ends. For programs that build or test the project.
   *
   * @return an absolute path; the same for each call
   * @throws java.io.UncheckedIOException if it cannot be created
   */
  Path directory();
}
