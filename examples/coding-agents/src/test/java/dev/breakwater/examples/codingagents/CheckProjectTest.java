package dev.breakwater.examples.codingagents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.breakwater.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckProjectTest {

  @TempDir Path root;

  @Test
  void theProjectStillCallsTheConsole() throws IOException {
    SampleProject.copyTo(root);
    assertEquals(
        List.of(
            "src/accounts/signup.js calls console.log",
            "src/accounts/users.js calls console.log",
            "src/billing/invoice.js calls console.log",
            "src/billing/reminder.js calls console.log",
            "src/shipping/parcel.js calls console.log"),
        new CheckProject().run(Workspace.at(root)));
  }

  @Test
  void importsThatDoNotFitAreFound() throws IOException {
    Files.createDirectories(root.resolve("src/a"));
    Files.writeString(root.resolve("src/log.js"), "export function log() {}\n");
    Files.writeString(
        root.resolve("src/a/a.js"),
        "import { log, warn } from '../log.js';\nimport { b } from './b.js';\n");
    Files.writeString(root.resolve("src/a/c.js"), "log('a', 'text');\n");
    assertEquals(
        List.of(
            "src/a/a.js imports warn, which src/log.js does not export",
            "src/a/a.js imports b, which src/a/b.js does not export",
            "src/a/c.js calls log(), which it does not import"),
        new CheckProject().run(Workspace.at(root)));
  }
}
