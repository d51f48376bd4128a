package dev.breakwater.testing.agents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The home directory of this process, which the build sets. It has the settings of the agents, and
 * links to their installations.
 */
final class UserHomeOfTests {

  /** The installed programs. Codex finds its parts only in a folder with this name. */
  static final String PROGRAMS = "node_modules";

  /** Those that are not installed everywhere. */
  static final String MORE_PROGRAMS = "more/node_modules";

  /** A file that no agent may see. */
  static final String KEY = ".ssh/id_ed25519";

  private UserHomeOfTests() {}

  /** Creates its files. */
  static Path create() throws IOException {
    Path home = Path.of(System.getenv("HOME"));
    write(home.resolve(".codex/config.toml"), "model = \"gpt-5.5\"\n");
    write(
        home.resolve(".gemini/settings.json"),
        "{\"security\": {\"auth\": {\"selectedType\": \"gemini-api-key\"}}}\n");
    write(home.resolve(KEY), "canary-of-the-user\n");
    link(home, PROGRAMS);
    link(home, MORE_PROGRAMS);
    return home;
  }

  private static void link(Path home, String programs) throws IOException {
    Path link = home.resolve(programs);
    if (Files.notExists(link) && Files.isDirectory(Path.of(programs))) {
      Files.createDirectories(link.getParent());
      Files.createSymbolicLink(link, Path.of(programs).toAbsolutePath());
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
