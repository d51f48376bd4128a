package dev.breakwater.examples.agents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A copy of the sample project, with the TypeScript compiler, as after {@code npm install}. */
final class Project {

  private static final String COMPILER = "/META-INF/resources/webjars/typescript/5.9.3/";

  private Project() {}

  static void copyTo(Path folder) throws IOException {
    copy("/project/", "package.json", folder, ".*");
    copy(
        COMPILER,
        "package.json",
        folder.resolve("node_modules/typescript"),
        "package.json|lib/_?tsc\\.js|lib/lib\\.(es|decorators).*\\.d\\.ts");
  }

  /** Copies a folder of the class path, which is found by one of its files. */
  private static void copy(String folder, String file, Path to, String wanted) throws IOException {
    URL url = Objects.requireNonNull(Project.class.getResource(folder + file), folder);
    if (url.openConnection() instanceof JarURLConnection jar) {
      try (FileSystem files = FileSystems.newFileSystem(path(jar.getJarFileURL()))) {
        copy(files.getPath(folder), to, wanted);
      }
    } else {
      copy(Objects.requireNonNull(path(url).getParent()), to, wanted);
    }
  }

  private static void copy(Path from, Path to, String wanted) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(from)) {
      files = all.filter(Files::isRegularFile).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path file : files) {
      String name = from.relativize(file).toString().replace('\\', '/');
      if (name.matches(wanted)) {
        Path copy = to.resolve(name);
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.copy(file, copy);
      }
    }
  }

  private static Path path(URL url) throws IOException {
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IOException("not a path: " + url, e);
    }
  }
}
