package dev.breakwater.workspace;

/**
 * A change of a file by a task, which is not published yet.
 *
 * @param path its path from the root
 * @param kind what the task does to the file
 * @param declared whether the task declares that it writes the file; otherwise it cannot succeed
 */
public record FileChange(String path, Kind kind, boolean declared) {

  /** The kinds of changes. */
  public enum Kind {
    /** The file is new. */
    CREATED,
    /** The file has another content or other permissions. */
    REPLACED,
    /** The file is deleted. */
    DELETED
  }
}
