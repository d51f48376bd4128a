package dev.breakwater.codingagents;

import dev.breakwater.runtime.Access;
import java.util.stream.Stream;

/** Finds out whether a task works on the project's own Git repository. */
final class Repository {

  private Repository() {}

  /** {@return whether a pattern of the task names {@code .git}, which wildcards never match} */
  static boolean isNamed(Access access) {
    return Stream.of(access.reads(), access.snapshots(), access.writes())
        .flatMap(resources -> resources.stream())
        .anyMatch(resource -> resource.pattern().startsWith(".git/"));
  }
}
