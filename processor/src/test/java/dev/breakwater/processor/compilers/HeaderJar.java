package dev.breakwater.processor.compilers;

import com.google.turbine.main.Main;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Makes a jar of what other compilations may see of classes, as Bazel does: by Turbine. */
public final class HeaderJar {

  private HeaderJar() {}

  /**
   * Creates the header jar of sources.
   *
   * @param folder for the jar, and for what Turbine needs to make it
   */
  public static Path of(List<JavaFileObject> sources, List<File> classPath, Path folder)
      throws IOException {
    List<String> options = new ArrayList<>(List.of("--sources"));
    for (JavaFileObject source : sources) {
      Path file = folder.resolve("headers" + source.toUri().getPath());
      Files.createDirectories(file.getParent());
      options.add(Files.writeString(file, source.getCharContent(false)).toString());
    }
    options.addAll(List.of("--javacopts", "--release", "17", "--", "--classpath"));
    for (int i = 0; i < classPath.size(); i++) {
      options.add(jar(classPath.get(i).toPath(), folder.resolve("dependency" + i + ".jar")));
    }
    Path jar = folder.resolve("headers.jar");
    options.addAll(List.of("--output", jar.toString()));
    Main.compile(options.toArray(String[]::new));
    return jar;
  }

  /** Packs the classes of a folder, since Turbine reads jars only. */
  private static String jar(Path classes, Path jar) throws IOException {
    if (Files.isRegularFile(classes)) {
      return classes.toString();
    }
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
    }
    return jar.toString();
  }
}
