package dev.breakwater.testing.agents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The home directory of this process, which the build sets. It has the settings of the agents, and
 * a link to their installation.
 */
final class UserHomeOfTests {

  /** The installed programs. Codex finds its parts only in a folder with this name. */
  static final String PROGRAMS = "node_modules";

  static final String CODEX_SETTINGS = ".codex/config.toml";

  /** A file that no agent may see. */
  static final String KEY = ".ssh/id_ed25519";

  private UserHomeOfTests() {}

  /** Creates its files. */
  static Path create() throws IOException {
    Path home = Path.of(System.getenv("HOME"));
    write(
        home.resolve(CODEX_SETTINGS),
        """
        model = "gpt-5.5"
        model_provider = "scripted"
        """);
    write(home.resolve(KEY), "canary-of-the-user\n");
    Path link = home.resolve(PROGRAMS);
    if (Files.notExists(link)) {
      Files.createSymbolicLink(link, Path.of("node_modules").toAbsolutePath());
    }
    return home;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
