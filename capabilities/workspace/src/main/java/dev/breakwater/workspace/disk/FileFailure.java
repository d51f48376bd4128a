package dev.breakwater.workspace.disk;

import dev.breakwater.workspace.internal.Declaration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Words for trouble of the file system, with the path as the user knows it. */
public final class FileFailure {

  private FileFailure() {}

  public static UncheckedIOException of(String verb, String path, IOException cause) {
    return new UncheckedIOException(
        String.format("cannot %s %s: %s", verb, Declaration.shown(path), reason(cause)), cause);
  }

  private static String reason(IOException cause) {
    if (cause instanceof NoSuchFileException missing && missing.getReason() == null) {
      return "there is no such file";
    }
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof CharacterCodingException) {
      return "it is not well-formed text";
    }
    String reason =
        cause instanceof FileSystemException failure ? failure.getReason() : cause.getMessage();
    return reason == null ? cause.getClass().getSimpleName() : reason;
  }
}
