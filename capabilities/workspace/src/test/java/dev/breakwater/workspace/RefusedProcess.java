package dev.breakwater.workspace;

import java.nio.file.Path;

/** A process whose task changes a path that its user may not change. */
final class RefusedProcess {

  private RefusedProcess() {}

  public static void main(String[] arguments) {
    try {
      PublicationOnSystemTest.run(
          Path.of(arguments[0]), 1, arguments[1], arguments[2].equals("delete"));
      System.out.println("succeeded");
    } catch (RuntimeException e) {
      System.out.println("failed: " + e.getMessage());
    }
  }
}
