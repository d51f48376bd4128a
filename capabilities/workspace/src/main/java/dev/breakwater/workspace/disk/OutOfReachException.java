package dev.breakwater.workspace.disk;

import java.nio.file.FileSystemException;

/** A file that is, or may be, not below the root, though its path is. */
public final class OutOfReachException extends FileSystemException {

  private static final long serialVersionUID = 1;

  private OutOfReachException(String path, String reason) {
    super(path, null, reason);
  }

  /** A symbolic link on the way to a file points to something that is not below the root. */
  public static OutOfReachException behindLink(String link) {
    return new OutOfReachException(
        link,
        "the link " + link + " leads out of the workspace; put what it points to below the root");
  }

  /** A file has another name, of which nobody can tell where it is. */
  public static OutOfReachException hardLinked(String path) {
    return new OutOfReachException(
        path,
        "it has another name (a hard link), which may be outside of the root; where such files are"
            + " meant to be read, open the workspace with hardLinks(true)");
  }
}
