package dev.breakwater.examples.authrefactor;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Objects;

/** The TypeScript project, which lies on the class path, in a folder or in a jar. */
final class SampleProject {

  private static final String FOLDER = "/project";

  private SampleProject() {}

  static Tree tree() throws IOException {
    return treeAt(Objects.requireNonNull(SampleProject.class.getResource(FOLDER), FOLDER));
  }

  static Tree treeAt(URL folder) throws IOException {
    if (folder.openConnection() instanceof JarURLConnection jar) {
      try (FileSystem files = FileSystems.newFileSystem(pathOf(jar.getJarFileURL()))) {
        return Tree.of(files.getPath(FOLDER));
      }
    }
    return Tree.of(pathOf(folder));
  }

  private static Path pathOf(URL url) throws IOException {
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IOException("not a path: " + url, e);
    }
  }
}
