package dev.breakwater.workspace.internal;

import dev.breakwater.resource.Resource;
import dev.breakwater.runtime.Declarations;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Finds the resource that allows a path, as it is written in Java. */
public final class Declaration {

  /** A letter that no pattern escapes, in place of a {@code ?}. */
  private static final int PLACEHOLDER = 0xA66E;

  private static final Pattern GIT =
      Pattern.compile("(^|/)(\\.git)(?=$|/)", Pattern.CASE_INSENSITIVE);

  private Declaration() {}

  /**
   * A comment on one line. Java reads escapes in comments, too, so that none must be left in it.
   */
  public static String comment(String text) {
    return "// " + shown(text).replace("\\", "\\\\");
  }

  /** {@return the text on one line, with escapes for characters that are not visible} */
  public static String shown(String text) {
    return Declarations.visible(text);
  }

  /** The path as a resource, whose declaration allows it. */
  public static String resource(String path) {
    String matching = Resource.literal(path).orElseGet(() -> loose(path));
    return allows(Resource.parse(matching), path) ? matching : namingGit(matching);
  }

  /** {@return whether a declared resource allows a path} */
  public static boolean allows(Resource resource, String path) {
    return resource.scheme().equals("file")
        && resource.matches(path)
        && (!GitFiles.among(path) || GitFiles.namedBy(resource));
  }

  /** Files of Git in other letters are named by the side of the usual ones. */
  private static String namingGit(String resource) {
    return GIT.matcher(resource).replaceFirst("$1{.git,$2}");
  }

  /**
   * With {@code ?} for characters that a pattern cannot contain: control characters, and white
   * space at an end.
   */
  private static String loose(String path) {
    return spelled(path, point -> Declarations.isVisible(point) && !Character.isWhitespace(point))
        .or(() -> spelled(path, point -> point == '/' || Character.isLetterOrDigit(point)))
        .orElseThrow();
  }

  private static Optional<String> spelled(String path, IntPredicate kept) {
    StringBuilder shown = new StringBuilder();
    path.codePoints()
        .forEach(point -> shown.appendCodePoint(kept.test(point) ? point : PLACEHOLDER));
    return Resource.literal(shown.toString())
        .map(literal -> literal.replace(Character.toString(PLACEHOLDER), "?"));
  }
}
