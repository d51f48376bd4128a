package dev.breakwater.workspace.internal;

import dev.breakwater.workspace.Workspace;

/** A workspace of an application, in which the accesses of tasks can be recorded. */
public interface Notable {

  /**
   * Returns this workspace with notes of the accesses of tasks, which are then not refused.
   *
   * @param touches is notified of each access
   * @return the workspace
   */
  Workspace notedBy(Touches touches);
}
