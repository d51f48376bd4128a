package com.acme.strict;

import dev.breakwater.Task;
import java.util.Map;
import java.util.Set;

@Task
@SuppressWarnings("rawtypes")
final class RawTask {

  Map run(Set raw) {
    return Map.of("size", raw.size());
  }
}
