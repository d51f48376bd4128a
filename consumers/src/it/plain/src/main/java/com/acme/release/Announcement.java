package com.acme.release;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.workspace.Workspace;

@Task
@Reads("*.md")
final class Announcement {

  String run(Workspace workspace) {
    return "Released: " + workspace.read("CHANGELOG.md");
  }
}
