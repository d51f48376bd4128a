package dev.breakwater.examples.agents;

import dev.breakwater.workspace.Workspace;
import java.io.IOException;
import java.util.List;

/** The commands that check the project. */
final class Toolchain {

  /** Compiles to the folder dist, and runs the tests there. */
  static final List<List<String>> COMMANDS =
      List.of(
          List.of("node", "node_modules/typescript/lib/tsc.js", "-p", "."),
          List.of("node", "dist/tests/run.js"));

  static final String WITHOUT_NODE =
      "node was not found: the project was neither compiled nor tested. Files with AuthError: ";

  private Toolchain() {}

  static boolean hasNode() {
    try {
      Process process = new ProcessBuilder("node", "--version").start();
      process.getOutputStream().close();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** {@return the files that mention the class that should be gone} */
  static List<String> mentions(Workspace workspace) {
    return workspace.list("{src,tests}/**/*.ts").stream()
        .filter(file -> workspace.read(file).contains("AuthError"))
        .toList();
  }
}
