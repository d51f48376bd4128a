package dev.breakwater.testing.agents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds processes of this system by a text in their environment or command line. */
final class RunningProcesses {

  private RunningProcesses() {}

  /** {@return the command lines of the processes with a marker} */
  static List<String> with(String marker) throws IOException {
    List<String> found = new ArrayList<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        String commandLine = read(process.resolve("cmdline"));
        if (commandLine.contains(marker) || read(process.resolve("environ")).contains(marker)) {
          found.add(process.getFileName() + ": " + commandLine.replace('\0', ' '));
        }
      }
    }
    return found;
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      // The process has ended, or belongs to another user.
      return "";
    }
  }
}
