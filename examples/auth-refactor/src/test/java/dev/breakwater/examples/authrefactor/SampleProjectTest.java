package dev.breakwater.examples.authrefactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleProjectTest {

  @TempDir Path folder;

  @Test
  void theProjectIsOfAnHonestSize() throws IOException {
    long sources =
        SampleProject.tree().files().keySet().stream().filter(file -> file.endsWith(".ts")).count();
    assertTrue(sources >= 25, "only " + sources + " TypeScript files");
  }

  @Test
  void theProjectInAJarIsTheSame() throws IOException {
    Tree project = SampleProject.tree();
    Path jar = folder.resolve("with space.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, String> file : project.files().entrySet()) {
        out.putNextEntry(new ZipEntry("project/" + file.getKey()));
        out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    URI inJar = URI.create("jar:" + jar.toUri() + "!/project");
    assertEquals(project, SampleProject.treeAt(inJar.toURL()));
  }
}
