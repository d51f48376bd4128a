package dev.breakwater.workspace.disk;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which texts are paths of a workspace, on whatever system. */
public final class WorkspacePath {

  /** What the names of the library's own files begin with. */
  public static final String RESERVED = ".breakwater";

  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

  private WorkspacePath() {}

  /** Whether the path is one of the library's own files, or in one of its folders. */
  public static boolean isReserved(String path) {
    return path.startsWith(RESERVED) || path.contains("/" + RESERVED);
  }

  /** The name of a file that will be moved to its place. */
  public static String temporary(String id, int number) {
    return RESERVED + "-" + id + "-" + number + ".tmp";
  }

  /** {@return the name of the former content of a file} */
  public static String former(String id, int number) {
    return RESERVED + "-" + id + "-" + number + ".old";
  }

  /** What is wrong with the path and what to do about it, if anything is. */
  public static Optional<String> fault(String path) {
    if (path.isEmpty()) {
      return Optional.of("an empty path names no file; name one below the root");
    }
    if (path.indexOf('\0') >= 0) {
      return Optional.of("no file's name holds the character NUL; leave it out");
    }
    if (path.indexOf('\\') >= 0) {
      return Optional.of("a backslash is in no path; write / between folders");
    }
    if (path.startsWith("/")) {
      return Optional.of("it is absolute; give the path from the root of the workspace");
    }
    if (DRIVE.matcher(path).matches()) {
      return Optional.of("it begins with a drive; give the path from the root of the workspace");
    }
    for (String segment : path.split("/", -1)) {
      Optional<String> fault = faultOfSegment(segment);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> faultOfSegment(String segment) {
    if (segment.isEmpty()) {
      return Optional.of("it has an empty segment; write one / between folders, none at the end");
    }
    if (segment.equals(".") || segment.equals("..")) {
      return Optional.of(
          "it has a segment " + segment + "; give the path straight from the root, below it");
    }
    if (segment.startsWith(RESERVED)) {
      return Optional.of(
          "names that begin with " + RESERVED + " are the library's own; choose another");
    }
    return Optional.empty();
  }
}
