package dev.breakwater.resource;

/**
 * Decides whether a text is a path: segments between slashes, none of them empty, {@code .} or
 * {@code ..}, without NUL, in well-formed text. It is an automaton of four states.
 */
final class PathShape {

  /** A segment begins: here no path ends. */
  static final int AT_SEGMENT = 0;

  /** The segment so far is not {@code .} or {@code ..}: here a path may end. */
  static final int IN_SEGMENT = 3;

  private static final int NO_PATH = -1;

  private PathShape() {}

  static boolean isPath(String text) {
    int shape = AT_SEGMENT;
    int codePoint;
    for (int at = 0; at < text.length() && shape != NO_PATH; at += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(at);
      boolean character = codePoint == '/' || CodePoints.ANY.contains(codePoint);
      shape = character ? after(shape, codePoint) : NO_PATH;
    }
    return shape == IN_SEGMENT;
  }

  /**
   * The shape after one more character.
   *
   * @param codePoint a slash, or anything that a segment may hold
   * @return the shape, negative if no path goes on like this
   */
  static int after(int shape, int codePoint) {
    if (codePoint == '/') {
      return shape == IN_SEGMENT ? AT_SEGMENT : NO_PATH;
    }
    // One dot and two dots are the shapes between the two ends.
    return codePoint == '.' && shape < IN_SEGMENT ? shape + 1 : IN_SEGMENT;
  }
}
