package dev.breakwater.examples.agents;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/** The commands that check the project. */
public final class Toolchain {

  /** The files that the check searches. */
  public static final String SOURCES = "{src,tests}/**";

  /** Compiles to the folder dist, and runs the tests there. */
  public static final List<List<String>> COMMANDS =
      List.of(
          List.of("node", "node_modules/typescript/lib/tsc.js", "-p", "."),
          List.of("node", "dist/tests/run.js"));

  public static final String WITHOUT_NODE =
      "node was not found: the project is neither compiled nor tested.";

  private Toolchain() {}

  /** {@return whether Node can be run} */
  public static boolean hasNode() {
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
  public static List<String> mentions(List<String> files, UnaryOperator<String> read) {
    return files.stream().filter(file -> read.apply(file).contains("AuthError")).toList();
  }
}
