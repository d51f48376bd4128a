package com.acme.release;

import dev.breakwater.TaskGraph;
import dev.breakwater.workspace.Workspace;

@TaskGraph({Changelog.class, Announcement.class})
public interface Release {

  void run(Version version, Workspace workspace);
}
