package dev.breakwater.workspace;

/** What a run does when another run holds the root of its workspace. */
public enum WhenHeld {

  /** It waits until the other run is over, and logs whom for. The default. */
  WAIT,

  /** The task that opens the workspace first fails with a {@link WorkspaceHeldException}. */
  FAIL
}
