package dev.breakwater.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

  private String folders(String name, String... path) throws IOException {
    String all = "";
    for (String folder : path) {
      all += home.resolve(folder) + ":";
    }
    return Installation.in(home, name, all + "/nonexistent").toString();
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
  void aFolderOfThePathMayBeALink() throws IOException {
    program("tools/bin/my-agent");
    link("current", home.resolve("tools/bin"));
    assertEquals("[current, tools]", folders("my-agent", "current"));
  }

  @Test
  void aFolderOfTheHomeMayLieElsewhere() throws IOException {
    Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere/node_modules/.bin"));
    Path script = Files.createFile(elsewhere.resolve("my-agent"));
    assertTrue(script.toFile().setExecutable(true));
    link("node_modules", temporary.resolve("elsewhere/node_modules"));
    assertEquals("[node_modules]", folders("my-agent", "node_modules/.bin"));
  }

  @Test
  void anAbsolutePathIsAProgramToo() throws IOException {
    Path script = program("tools/node_modules/.bin/my-agent");
    assertEquals("[tools/node_modules]", folders(script.toString()));
  }

  @Test
  void aProgramInTheHomeItselfShowsNoMore() throws IOException {
    program("my-agent");
    assertEquals("[my-agent]", folders("my-agent", ""));
  }

  @Test
  void programsElsewhereNeedNothing() throws IOException {
    assertEquals("[]", folders("sh", "/bin"));
    assertEquals("[]", folders("missing", "bin"));
    assertEquals("[]", Installation.in(home, "sh", null).toString());
  }
}
