package com.acme.release

import dev.breakwater.Reads
import dev.breakwater.Task
import dev.breakwater.TaskGraph
import dev.breakwater.workspace.Workspace
import java.util.concurrent.CompletableFuture
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.future.await
import kotlinx.coroutines.future.future
import kotlinx.coroutines.yield

@TaskGraph(Summary::class)
interface News {
  fun run(workspace: Workspace): CompletableFuture<String>
}

@Task
@Reads("CHANGELOG.md")
class Summary(private val scope: CoroutineScope = CoroutineScope(Dispatchers.Default)) {
  fun run(workspace: Workspace): CompletableFuture<String> = scope.future {
    summarize(workspace.read("CHANGELOG.md"))
  }
}

private suspend fun summarize(text: String): String {
  yield()
  return text.lines().first()
}

suspend fun summaryOf(news: News, workspace: Workspace): String = news.run(workspace).await()
