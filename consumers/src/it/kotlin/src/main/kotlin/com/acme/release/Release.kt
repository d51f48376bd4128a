package com.acme.release

import dev.breakwater.From
import dev.breakwater.TaskGraph
import dev.breakwater.workspace.Workspace
import java.util.concurrent.CompletableFuture

data class Version(val number: String)

@TaskGraph(Changelog::class, Announcement::class, Pages.Titles::class, Count::class, Index::class)
interface Release {
  fun run(version: Version, workspace: Workspace): CompletableFuture<Outcome>
}

/** No task returns it: it is built from the results of tasks and an input. */
data class Outcome(
    val version: Version,
    val announcement: String,
    @From(Pages.Titles::class) val titles: List<Title>,
    val count: Int = 0,
)

/** Does the same, and returns when all of it is done. */
@TaskGraph(value = [Changelog::class, Index::class, Pages.Titles::class])
fun interface Publishing {
  fun publish(version: Version, workspace: Workspace): CompletableFuture<Unit>
}
