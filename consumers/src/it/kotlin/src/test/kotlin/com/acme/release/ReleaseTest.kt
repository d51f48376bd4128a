package com.acme.release

import dev.breakwater.workspace.Workspace
import java.nio.file.Path
import kotlin.io.path.createDirectory
import kotlin.io.path.readText
import kotlin.io.path.writeText
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

class ReleaseTest {

  @TempDir lateinit var root: Path

  @BeforeEach
  fun writePages() {
    val docs = root.resolve("docs").createDirectory()
    docs.resolve("a.md").writeText("First\n")
    docs.resolve("b.md").writeText("Second\n")
  }

  @Test
  fun `the result is a data class`() {
    val release =
        ReleaseOrchestrator(
            object : ReleaseOrchestrator.Tasks {
              override fun count() = Count
            })

    val outcome = release.run(Version("1.0"), Workspace.at(root)).join()

    val titles = listOf(Title("First"), Title("Second"))
    assertEquals(Outcome(Version("1.0"), "Released: # 1.0 (1.0)", titles, 2), outcome)
  }

  @Test
  fun `a graph may return Unit`() {
    val publishing: Publishing = PublishingOrchestrator()

    assertEquals(Unit, publishing.publish(Version("1.0"), Workspace.at(root)).join())
    assertEquals("ends with Second\n", root.resolve("INDEX.md").readText())
  }

  @Test
  fun `a coroutine is a task, and waits for a graph`() {
    root.resolve("CHANGELOG.md").writeText("# 1.0\n\nMuch is new.\n")

    val summary = runBlocking { summaryOf(NewsOrchestrator(), Workspace.at(root)) }

    assertEquals("# 1.0", summary)
  }
}
