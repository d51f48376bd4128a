package dev.breakwater.processor.compilers;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** A compile by ECJ, which takes and reads again real files only: in a folder of its own. */
final class EcjCompile {

  /** Kept, since one takes longer to list the classes of the JDK than a compile takes. */
  private static final Map<Charset, StandardJavaFileManager> FILES = new ConcurrentHashMap<>();

  private final Path folder;
  private final Path output;
  private final Inputs inputs;

  private EcjCompile(Path folder, Inputs inputs) throws IOException {
    this.folder = folder;
    this.output = Files.createDirectory(folder.resolve("out"));
    this.inputs = inputs;
  }

  static Outputs run(Inputs inputs) throws IOException {
    Path folder = Files.createTempDirectory("ecj");
    try {
      return new EcjCompile(folder, inputs).run();
    } finally {
      delete(folder);
    }
  }

  private Outputs run() throws IOException {
    JavaCompiler compiler = new EclipseCompiler();
    StandardJavaFileManager files =
        FILES.computeIfAbsent(
            inputs.charset(), of -> compiler.getStandardFileManager(null, Locale.ROOT, of));
    files.setLocation(StandardLocation.CLASS_PATH, inputs.classPath());
    files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(output.toFile()));
    files.setLocation(StandardLocation.SOURCE_OUTPUT, List.of(output.toFile()));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler.CompilationTask task =
        compiler.getTask(new StringWriter(), files, diagnostics, options(), null, sources());
    task.setLocale(Locale.ROOT);
    task.setProcessors(inputs.processors());
    task.call();
    List<Diagnostic<? extends JavaFileObject>> said = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      said.add(Said.by(diagnostic, inputs.charset()));
    }
    return new Outputs(said, written());
  }

  /** ECJ takes the newest language that it knows, and not the one of the JDK, for granted. */
  private List<String> options() {
    String version = Integer.toString(Runtime.version().feature());
    List<String> options = new ArrayList<>(List.of("-source", version, "-target", version));
    options.addAll(inputs.options());
    return options;
  }

  private List<JavaFileObject> sources() throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    for (JavaFileObject source : inputs.sources()) {
      String text = source.getCharContent(false).toString();
      Path file = folder.resolve("src" + source.toUri().getPath());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, inputs.charset());
      sources.add(SourceText.at(file.toUri(), text));
    }
    return sources;
  }

  private Map<String, byte[]> written() throws IOException {
    Map<String, byte[]> written = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = output.relativize(file).toString().replace('\\', '/');
        written.put(path, Files.readAllBytes(file));
      }
    }
    return written;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
