package com.acme.release;

import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.workspace.Workspace;

@Task
@Writes("CHANGELOG.md")
final class Changelog {

  void run(Version version, Workspace workspace) {
    workspace.write("CHANGELOG.md", "# " + version.number() + "\n");
  }
}
