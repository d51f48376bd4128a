package dev.breakwater.examples.codingagents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The project on which the agents work: a small shop in JavaScript. */
final class SampleProject {

  private static final List<String> FILES =
      List.of(
          "AGENTS.md",
          "package.json",
          "src/accounts/signup.js",
          "src/accounts/users.js",
          "src/billing/invoice.js",
          "src/billing/money.js",
          "src/billing/reminder.js",
          "src/index.js",
          "src/shared/log.js",
          "src/shipping/parcel.js");

  private SampleProject() {}

  static void copyTo(Path folder) throws IOException {
    for (String name : FILES) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text("project/" + name));
    }
  }

  /** {@return the text of a resource of the example} */
  static String text(String name) {
    try (InputStream in = SampleProject.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
