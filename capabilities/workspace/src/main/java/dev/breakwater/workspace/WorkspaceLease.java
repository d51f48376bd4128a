package dev.breakwater.workspace;

import dev.breakwater.runtime.Lease;

/** A workspace in the hands of one attempt of a task. */
record WorkspaceLease(Workspace value, StagedTree staged) implements Lease<Workspace> {

  @Override
  public void stop() {
    staged.stop();
  }

  @Override
  public void commit() {
    staged.commit();
  }

  @Override
  public void rollback() {
    staged.rollback();
  }
}
