package com.acme.strict;

import dev.breakwater.Task;

@Task
@Deprecated(since = "2")
@SuppressWarnings("removal")
final class OldTask {

  @Deprecated(since = "2")
  OldTask() {}

  @Deprecated(since = "2")
  OldReport run() {
    return new OldReport();
  }
}
