package dev.breakwater.processor.compilers;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A diagnostic that outlives the files of its compile.
 *
 * @param end behind the last character, as javac has it; ECJ's own is that character
 */
record Said(
    Kind kind, JavaFileObject source, long position, long end, long line, String code, String text)
    implements Diagnostic<JavaFileObject> {

  static Said by(Diagnostic<? extends JavaFileObject> ecj, Charset charset) throws IOException {
    return new Said(
        ecj.getKind(),
        copy(source(ecj), charset),
        ecj.getStartPosition(),
        ecj.getEndPosition() + 1,
        ecj.getLineNumber(),
        ecj.getCode(),
        ecj.getMessage(Locale.ROOT));
  }

  /** ECJ fails to answer where a diagnostic is about no file. */
  private static JavaFileObject source(Diagnostic<? extends JavaFileObject> ecj) {
    try {
      return ecj.getSource();
    } catch (NullPointerException e) {
      return null;
    }
  }

  private static JavaFileObject copy(JavaFileObject source, Charset charset) throws IOException {
    if (source == null) {
      return null;
    }
    URI place = source.toUri();
    return SourceText.at(place, Files.readString(Path.of(place), charset));
  }

  @Override
  public Kind getKind() {
    return kind;
  }

  @Override
  public JavaFileObject getSource() {
    return source;
  }

  @Override
  public long getPosition() {
    return position;
  }

  @Override
  public long getStartPosition() {
    return position;
  }

  @Override
  public long getEndPosition() {
    return end;
  }

  @Override
  public long getLineNumber() {
    return line;
  }

  @Override
  public long getColumnNumber() {
    return NOPOS;
  }

  @Override
  public String getCode() {
    return code;
  }

  @Override
  public String getMessage(Locale locale) {
    return text;
  }

  @Override
  public String toString() {
    String place = source == null ? "" : source.getName() + ":" + line + ": ";
    return place + kind.name().toLowerCase(Locale.ROOT) + ": " + text;
  }
}
