package dev.breakwater.processor.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Writes a source that was generated before and does nothing else, so that what a compilation takes
 * with it is what the compiler itself wants for processing: its further rounds, in which it enters
 * every source anew.
 */
public final class ReplayProcessor extends AbstractProcessor {

  /** The option that names the folder with the source. */
  static final String OPTION = "replay";

  private boolean written;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.breakwater.TaskGraph", "dev.breakwater.Task");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(OPTION);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (written || annotations.isEmpty()) {
      return false;
    }
    written = true;
    Path folder = Path.of(processingEnv.getOptions().get(OPTION));
    Path source = folder.resolve("cost/GraphOrchestrator.java");
    try (Writer out =
        processingEnv.getFiler().createSourceFile("cost.GraphOrchestrator").openWriter()) {
      out.write(Files.readString(source));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return false;
  }
}
