package com.acme.release;

import dev.breakwater.TaskGraph;
import dev.breakwater.workspace.Workspace;
import java.util.concurrent.CompletableFuture;

/** Lists tasks that stay inside the module. */
@TaskGraph({Announcement.class, Changelog.class})
public interface Release {

  CompletableFuture<String> run(Version version, Workspace workspace);
}
