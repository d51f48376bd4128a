package dev.breakwater.workspace;

import dev.breakwater.runtime.Access;
import dev.breakwater.runtime.spi.PlannedTask;

/** Creates the access of a task for tests without a run. */
final class TestAccess {

  private TestAccess() {}

  static Access of(PlannedTask task) {
    return Access.of("com.acme.Graph", task);
  }
}
