package com.acme.release

import dev.breakwater.workspace.Workspace
import java.nio.file.Path
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

class ReleaseTest {

  @Test
  fun `announces what the changelog says`(@TempDir root: Path) {
    val release: Release = ReleaseOrchestrator()

    assertEquals("Released: # 1.0\n", release.run(Version("1.0"), Workspace.at(root)).join())
  }
}
