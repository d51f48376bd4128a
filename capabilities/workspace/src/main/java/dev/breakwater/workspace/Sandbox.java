package dev.breakwater.workspace;

/**
 * Whether the programs of tasks run in a sandbox, which is <a
 * href="https://github.com/containers/bubblewrap">bubblewrap</a>. Linux distributions have it as
 * the package {@code bubblewrap}.
 *
 * <p>A program in the sandbox finds the task's directory at the path of the root. It can write only
 * there, in its home directory, and in a temporary folder, which are its own. It sees neither the
 * rest of the root, nor the user's home directory, nor the directories of other tasks, nor other
 * processes, nor the sockets of services in {@code /run} and {@code /tmp}. It has no network unless
 * the command asks for it. It can read other files of the system that the user can read.
 */
public enum Sandbox {

  /** If there is no sandbox, no program runs, and {@code exec} throws. */
  REQUIRED,

  /**
   * If there is no sandbox, programs run without one, and a warning is logged. Programs with a
   * network do not run.
   */
  IF_AVAILABLE,

  /** Programs run without a sandbox. */
  NONE
}
