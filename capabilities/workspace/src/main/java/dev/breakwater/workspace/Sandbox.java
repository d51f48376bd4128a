package dev.breakwater.workspace;

/**
 * Whether the programs that {@link Workspace#exec exec} runs are locked in by <a
 * href="https://github.com/containers/bubblewrap">bubblewrap</a>, which Linux has as the package
 * {@code bubblewrap}.
 *
 * <p>What runs in the sandbox can write nowhere but in the task's directory, and in a temporary
 * folder that ends with it; it sees neither the root of the workspace, nor the directories of other
 * tasks, nor other processes, nor the sockets of services; and it has no network unless the command
 * asks for it. All else that the user may read it may read, too.
 */
public enum Sandbox {

  /** Where there is none, nothing is run, and {@code exec} throws. */
  REQUIRED,

  /** Where there is none, programs run without, and a warning is logged. */
  IF_AVAILABLE,

  /** Programs run without, as this process itself would run them. */
  NONE
}
