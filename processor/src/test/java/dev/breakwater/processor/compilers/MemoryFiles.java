package dev.breakwater.processor.compilers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;

/** Keeps what a compiler writes, also where the compile fails. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

  private final Charset charset;
  private final Map<String, Output> outputs = new TreeMap<>();

  /**
   * Makes an empty one.
   *
   * @param charset in which the compiler writes text, as {@code -encoding} has it
   */
  MemoryFiles(JavaFileManager files, Charset charset) {
    super(files);
    this.charset = charset;
  }

  /** What was written, by its path below the output folder. */
  Map<String, byte[]> written() {
    Map<String, byte[]> written = new TreeMap<>();
    outputs.forEach((path, output) -> written.put(path, output.bytes.toByteArray()));
    return written;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, FileObject sibling) {
    return output(className.replace('.', '/') + kind.extension, kind);
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String relativeName, FileObject sibling) {
    return output(relativeName, Kind.OTHER);
  }

  private Output output(String path, Kind kind) {
    return outputs.computeIfAbsent(path, p -> new Output(p, kind));
  }

  @Override
  public boolean isSameFile(FileObject one, FileObject other) {
    return one.toUri().equals(other.toUri());
  }

  private final class Output extends SimpleJavaFileObject {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Output(String path, Kind kind) {
      super(URI.create("memory:///out/" + path.replace("$", "%24")), kind);
    }

    @Override
    public OutputStream openOutputStream() {
      bytes.reset();
      return bytes;
    }

    @Override
    public Writer openWriter() {
      return new OutputStreamWriter(openOutputStream(), charset);
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return bytes.toString(charset);
    }
  }
}
