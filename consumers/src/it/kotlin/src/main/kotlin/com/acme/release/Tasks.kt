package com.acme.release

import dev.breakwater.Reads
import dev.breakwater.Snapshot
import dev.breakwater.Task
import dev.breakwater.Writes
import dev.breakwater.workspace.Workspace
import java.util.concurrent.CompletableFuture

open class Title(val text: String) {
  override fun equals(other: Any?) = other is Title && other.text == text

  override fun hashCode() = text.hashCode()
}

/** Has a constructor without parameters, since each has a default; and a property. */
@Task
@Writes("CHANGELOG.md")
class Changelog(val heading: String = "#") {
  fun run(version: Version, workspace: Workspace) {
    workspace.write("CHANGELOG.md", "$heading ${version.number}\n")
  }
}

@Task
@Reads(value = ["CHANGELOG.md", "docs/*.md"])
data class Announcement(private val prefix: String = "Released: ") {
  /** The graph passes a version: the default is for other callers. */
  fun run(workspace: Workspace, version: Version? = null): CompletableFuture<String> =
      CompletableFuture.completedFuture(
          prefix + workspace.read("CHANGELOG.md").trim() + " (${version?.number})")
}

class Pages {

  @Task
  @Reads("docs/*.md", "README.md")
  class Titles {
    internal fun run(workspace: Workspace): List<Title> =
        workspace.list("docs/*.md").map { Title(workspace.read(it).lines().first()) }
  }
}

/** One for all runs, so that the application passes it to the orchestrator. */
@Task
object Count {
  /** Java sees a `List<? extends Title>`. */
  fun run(titles: List<Title>): Int = titles.size
}

/** Nothing orders it and [Changelog], so that it never sees the new file. */
@Task
@Snapshot("CHANGELOG.md")
@Writes("INDEX.md")
class Index {
  lateinit var last: String
    private set

  fun run(titles: List<Title>, workspace: Workspace): CompletableFuture<Unit> {
    check(!workspace.exists("CHANGELOG.md"))
    last = titles.last().text
    workspace.write("INDEX.md", "ends with $last\n")
    return CompletableFuture.completedFuture(Unit)
  }
}
