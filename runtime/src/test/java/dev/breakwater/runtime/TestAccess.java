package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.PlannedTask;

/** Makes the access of a task for tests of capabilities in other packages. */
public final class TestAccess {

  private TestAccess() {}

  public static Access of(PlannedTask task) {
    return new Access("com.acme.Graph", task);
  }
}
