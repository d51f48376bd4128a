package dev.breakwater.workspace;

import dev.breakwater.runtime.Access;

/** Files that tasks of a run can lease. */
interface LeasableTree extends FileTree {

  /** {@return these files, for one attempt of a task to change until it ends} */
  StagedTree stagedFor(Access access, PublishSettings settings);
}
