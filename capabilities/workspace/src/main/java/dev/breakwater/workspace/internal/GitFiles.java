package dev.breakwater.workspace.internal;

import dev.breakwater.resource.Resource;
import java.util.regex.Pattern;

/**
 * The files of Git, which a wildcard never means: who may write {@code **} may not rewrite the
 * history for that, or plant a hook that others run.
 */
public final class GitFiles {

  private static final Pattern PATH =
      Pattern.compile("(?:^|/)\\.git(?:$|/)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMED = Pattern.compile("(?:^|[/{,])\\.git(?:$|[/},])");

  private GitFiles() {}

  /** Whether the path is one of them. Case does not count, as on some systems it does not. */
  public static boolean among(String path) {
    return mayBeAmong(path) && PATH.matcher(path).find();
  }

  /** A quick look: most paths have no hidden folder whose name begins like that. */
  private static boolean mayBeAmong(String path) {
    for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
      if ((dot == 0 || path.charAt(dot - 1) == '/')
          && dot + 1 < path.length()
          && (path.charAt(dot + 1) | 0x20) == 'g') {
        return true;
      }
    }
    return false;
  }

  /** Whether the pattern has them as they are called, without wildcards. */
  public static boolean namedBy(Resource pattern) {
    return NAMED.matcher(pattern.pattern()).find();
  }
}
