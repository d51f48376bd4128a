package com.acme.strict;

import dev.breakwater.Task;
import java.util.List;

@Task
@Deprecated(since = "2", forRemoval = true)
final class DyingTask {

  @Deprecated(since = "2", forRemoval = true)
  DyingTask() {}

  @Deprecated(since = "2", forRemoval = true)
  int run(List<? extends Number> numbers) {
    return numbers.size();
  }
}
