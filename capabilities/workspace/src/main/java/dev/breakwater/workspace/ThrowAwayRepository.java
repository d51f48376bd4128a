package dev.breakwater.workspace;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The Git repository of the programs of one attempt, which is neither compared nor published. */
final class ThrowAwayRepository {

  /** No configuration of the user or the system, no templates, and so no hooks. */
  private static final String SCRIPT =
      "git init -q --template= -b main \"$@\" . && git add -A"
          + " && git commit -q --allow-empty --no-verify -m 'Initial state'";

  private ThrowAwayRepository() {}

  /**
   * Returns the command that creates it.
   *
   * @param folder its folder, to which a file in the directory leads; null if it is mounted there
   */
  static Command creation(@Nullable Path folder) {
    Command command =
        folder == null
            ? Command.of("sh", "-c", SCRIPT, "sh")
            : Command.of("sh", "-c", SCRIPT, "sh", "--separate-git-dir=" + folder);
    return command
        .timeout(Duration.ofMinutes(5))
        .git(true)
        .environment("GIT_CONFIG_NOSYSTEM", "1")
        .environment("GIT_AUTHOR_NAME", "Breakwater")
        .environment("GIT_AUTHOR_EMAIL", "breakwater@localhost")
        .environment("GIT_COMMITTER_NAME", "Breakwater")
        .environment("GIT_COMMITTER_EMAIL", "breakwater@localhost");
  }
}
