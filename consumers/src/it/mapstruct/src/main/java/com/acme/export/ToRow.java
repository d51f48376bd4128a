package com.acme.export;

import dev.breakwater.Task;

/** Names the class that MapStruct writes, which is not there before the second round. */
@Task
final class ToRow {

  private final RowMapperImpl mapper = new RowMapperImpl();

  Row run(Person person) {
    return mapper.row(person);
  }
}
