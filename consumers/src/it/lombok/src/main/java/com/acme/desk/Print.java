package com.acme.desk;

import dev.breakwater.Task;

@Task
final class Print {

  String run(Summary summary) {
    return summary.getTitle() + ": " + summary.getLines();
  }
}
