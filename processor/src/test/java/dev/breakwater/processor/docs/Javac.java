package dev.breakwater.processor.docs;

import dev.breakwater.processor.BreakwaterProcessor;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles the sources that a document shows, as users would. */
final class Javac {

  private Javac() {}

  /**
   * What javac prints, the folder of the sources left away.
   *
   * @param folder where the sources and classes go; what others left there is not compiled
   * @param sources texts by path
   * @param options such as {@code -Abreakwater.NearMiss=error}
   */
  static String print(Path folder, Map<String, String> sources, List<String> options)
      throws IOException {
    List<String> all = new ArrayList<>(options);
    if (options.stream().noneMatch(option -> option.contains("AuxiliaryClass"))) {
      // Documents put several classes into one file, and leave the note about that out.
      all.add("-Abreakwater.AuxiliaryClass=ignore");
    }
    return printAll(folder, sources, all);
  }

  /** What javac prints, notes included. */
  static String printAll(Path folder, Map<String, String> sources, List<String> options)
      throws IOException {
    List<File> files = new ArrayList<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, source.getValue()).toFile());
    }
    List<String> all = new ArrayList<>(List.of("--release", "17", "-d", folder.toString()));
    all.addAll(options);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter out = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              out, manager, null, all, null, manager.getJavaFileObjectsFromFiles(files));
      task.setProcessors(List.of(new BreakwaterProcessor()));
      task.call();
    }
    return out.toString().replace(folder + File.separator, "").replace("\r\n", "\n");
  }
}
