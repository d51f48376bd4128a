package dev.breakwater.processor.compilers;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The JDK's compiler for compile-testing, which discards the output of a failed compile, has one
 * charset for all output and speaks the machine's language. Tests need all three otherwise.
 */
final class RecordingJavac implements JavaCompiler {

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final Charset charset;
  private MemoryFiles files;

  /**
   * Creates a compiler for one compile.
   *
   * @param charset in which it writes text, as {@code -encoding} has it
   */
  RecordingJavac(Charset charset) {
    this.charset = charset;
  }

  /** Returns the output of the compile, also of a failed one, by its path below the folder. */
  Map<String, byte[]> written() {
    return files.written();
  }

  @Override
  public CompilationTask getTask(
      Writer out,
      JavaFileManager fileManager,
      DiagnosticListener<? super JavaFileObject> listener,
      Iterable<String> options,
      Iterable<String> classes,
      Iterable<? extends JavaFileObject> sources) {
    files = new MemoryFiles(fileManager, charset);
    CompilationTask task = javac.getTask(out, files, listener, options, classes, sources);
    task.setLocale(Locale.ROOT);
    return task;
  }

  @Override
  public StandardJavaFileManager getStandardFileManager(
      DiagnosticListener<? super JavaFileObject> listener, Locale locale, Charset inputs) {
    return javac.getStandardFileManager(listener, Locale.ROOT, null);
  }

  @Override
  public int isSupportedOption(String option) {
    return javac.isSupportedOption(option);
  }

  @Override
  public int run(InputStream in, OutputStream out, OutputStream err, String... arguments) {
    return javac.run(in, out, err, arguments);
  }

  @Override
  public Set<SourceVersion> getSourceVersions() {
    return javac.getSourceVersions();
  }
}
