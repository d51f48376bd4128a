package com.acme.release

import dev.breakwater.Reads
import dev.breakwater.Task
import dev.breakwater.TaskGraph
import dev.breakwater.Writes
import dev.breakwater.workspace.Workspace
import java.util.concurrent.CompletableFuture

data class Version(val number: String)

@Task
@Writes("CHANGELOG.md")
class Changelog {
  fun run(version: Version, workspace: Workspace) {
    workspace.write("CHANGELOG.md", "# ${version.number}\n")
  }
}

@Task
@Reads("CHANGELOG.md", "docs/*.md")
class Announcement {
  fun run(workspace: Workspace): CompletableFuture<String> =
      CompletableFuture.completedFuture("Released: " + workspace.read("CHANGELOG.md"))
}

@TaskGraph(Announcement::class, Changelog::class)
interface Release {
  fun run(version: Version, workspace: Workspace): CompletableFuture<String>
}
