package dev.breakwater.workspace;

/** What a run does when another run holds the root of its workspace. */
public enum WhenHeld {

  /** It waits before any of its tasks starts, until the other run has ended. The default. */
  WAIT,

  /** It fails with a {@link WorkspaceHeldException}, and starts no task. */
  FAIL
}
