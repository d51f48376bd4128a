package dev.breakwater.workspace;

import java.nio.file.FileSystemException;

/** A symbolic link on the way to a file points to something that is not below the root. */
final class LeadsOutException extends FileSystemException {

  private static final long serialVersionUID = 1;

  LeadsOutException(String link) {
    super(
        link,
        null,
        "the link " + link + " leads out of the workspace; put what it points to below the root");
  }
}
