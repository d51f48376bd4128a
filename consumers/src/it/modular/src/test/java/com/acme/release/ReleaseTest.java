package com.acme.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.workspace.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {

  @Test
  void runsAsANamedModuleOnNamedModules(@TempDir Path root) {
    Release release = new ReleaseOrchestrator();

    assertEquals("Released: # 1.0\n", release.run(new Version("1.0"), Workspace.at(root)).join());
    assertEquals("com.acme.release", release.getClass().getModule().getName());
    assertEquals("dev.breakwater.workspace", Workspace.class.getModule().getName());
  }

  @Test
  void needsNothingOfTheCompilerAtRunTime() {
    Module module = Release.class.getModule();

    assertTrue(
        module.getDescriptor().requires().stream()
            .noneMatch(required -> required.name().equals("java.compiler")));
  }
}
