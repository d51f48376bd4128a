package dev.breakwater.codingagents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Programs as package managers install them in home directories. */
@DisabledOnOs(OS.WINDOWS)
class InstallationTest {

  @TempDir Path temporary;

  private Path home;

  @BeforeEach
  void prepare() throws IOException {
    home = Files.createDirectory(temporary.toRealPath().resolve("home"));
  }

  private Path program(String path) throws IOException {
    Path file = home.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    file.toFile().setExecutable(true);
    return file;
  }

  private void link(String path, Path target) throws IOException {
    Path link = home.resolve(path);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, target);
  }

  private String folders(String name, String... path) {
    String all = "";
    for (String folder : path) {
      all += home.resolve(folder) + ":";
    }
    return Installation.of(name, home.toString(), all + "/nonexistent").toString();
  }

  @Test
  void nvmShowsTheFolderOfItsVersion() throws IOException {
    Path script = program(".nvm/versions/node/v20/lib/node_modules/my-agent/cli.js");
    link(".nvm/versions/node/v20/bin/my-agent", script);
    program(".nvm/versions/node/v20/bin/node");
    assertEquals(
        "[.nvm/versions/node/v20, .nvm/versions/node/v20/lib/node_modules]",
        folders("my-agent", ".nvm/versions/node/v20/bin"));
  }

  @Test
  void aLinkInLocalBinShowsItsTargetToo() throws IOException {
    Path real = program(".local/share/my-agent/versions/2.1");
    link(".local/bin/my-agent", real);
    assertEquals("[.local/bin, .local/share/my-agent/versions]", folders("my-agent", ".local/bin"));
  }

  @Test
  void anAbsolutePathIsAProgramToo() throws IOException {
    Path script = program("tools/node_modules/.bin/my-agent");
    assertEquals("[tools/node_modules]", folders(script.toString()));
  }

  @Test
  void aProgramInTheHomeItselfShowsNothing() throws IOException {
    program("my-agent");
    assertEquals("[]", folders("my-agent", "."));
  }

  @Test
  void programsElsewhereNeedNothing() {
    assertEquals("[]", folders("sh", "/bin"));
    assertEquals("[]", folders("missing", "bin"));
    assertEquals("[]", Installation.of("sh", null, null).toString());
  }
}
