package com.acme.strict;

import dev.breakwater.Entry;
import dev.breakwater.Task;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

@Task
final class GenericTask implements AutoCloseable, Serializable {

  private static final long serialVersionUID = 1;

  @Entry
  Map<String, ? super Integer> run(List<? extends Number> numbers, String... names)
      throws InterruptedException {
    return Map.of(names[0], numbers.size());
  }

  @Override
  public void close() {}
}
