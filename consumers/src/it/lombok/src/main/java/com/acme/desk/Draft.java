package com.acme.desk;

import dev.breakwater.Task;
import lombok.RequiredArgsConstructor;

@Task
@RequiredArgsConstructor
final class Draft {

  private final Notes notes;

  void run() {
    notes.lines.add("draft");
  }
}
