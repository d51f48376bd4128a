package dev.breakwater.processor.compilers;

import java.io.IOException;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** A compile by the JDK that runs the tests, in memory. */
final class JavacCompile {

  private JavacCompile() {}

  static Outputs run(Inputs inputs) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      files.setLocation(StandardLocation.CLASS_PATH, inputs.classPath());
      MemoryFiles memory = new MemoryFiles(files, inputs.charset());
      JavaCompiler.CompilationTask task =
          compiler.getTask(null, memory, diagnostics, inputs.options(), null, inputs.sources());
      task.setLocale(Locale.ROOT);
      task.setProcessors(inputs.processors());
      task.call();
      return new Outputs(diagnostics.getDiagnostics(), memory.written());
    }
  }
}
