package com.acme.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {

  @Test
  void announcesWhatTheChangelogSays(@TempDir Path root) {
    Release release = new ReleaseOrchestrator();

    assertEquals("Released: # 1.0\n", release.run(new Version("1.0"), Workspace.at(root)).join());
  }

  @Test
  void thePlanStandsBesideTheOrchestrator() throws IOException {
    String folder = "/META-INF/breakwater/";

    assertTrue(text(folder + "com.acme.release.Release.md").contains("| announcement | `*.md` |"));
    assertTrue(
        text(folder + "com.acme.release.Release.json")
            .contains("\"waves\": [[\"changelog\"], [\"announcement\"]]"));
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = ReleaseTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
