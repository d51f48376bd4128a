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
    return PATH.matcher(path).find();
  }

  /** Whether the pattern has them as they are called, without wildcards. */
  public static boolean namedBy(Resource pattern) {
    return NAMED.matcher(pattern.pattern()).find();
  }
}
