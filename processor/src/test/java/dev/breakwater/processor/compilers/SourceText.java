package dev.breakwater.processor.compilers;

import java.net.URI;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** A source whose text is known without reading a file. */
public final class SourceText extends SimpleJavaFileObject {

  private final String text;

  private SourceText(URI place, String text) {
    super(place, Kind.SOURCE);
    this.text = text;
  }

  /** A source that is in no folder. */
  public static JavaFileObject of(String path, String text) {
    return new SourceText(URI.create("memory:///" + path), text);
  }

  static SourceText at(URI place, String text) {
    return new SourceText(place, text);
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
