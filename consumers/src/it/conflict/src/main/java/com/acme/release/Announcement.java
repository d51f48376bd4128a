package com.acme.release;

import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.workspace.Workspace;

@Task
@Writes({"docs/news.md", "*.md"})
final class Announcement {

  void run(Workspace workspace) {
    workspace.write("NEWS.md", "Released\n");
  }
}
