package com.acme.desk;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import java.util.List;
import lombok.RequiredArgsConstructor;

@Task
@Reads("note:today")
@RequiredArgsConstructor
final class Summarize {

  private final List<String> lines;

  Summary run() {
    return new Summary("Today", lines.size());
  }
}
