package dev.breakwater.processor.diagnostics;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Lets a processor do its work, and notes which classes it writes. */
final class WatchedProcessor extends AbstractProcessor {

  private final Processor watched;
  private final Set<String> written = new TreeSet<>();

  WatchedProcessor(Processor watched) {
    this.watched = watched;
  }

  Set<String> written() {
    return written;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    Filer filer = noting(Filer.class, environment.getFiler(), null);
    watched.init(noting(ProcessingEnvironment.class, environment, filer));
  }

  /** Stands in for the compiler's object, whose interface differs between JDKs. */
  private <T> T noting(Class<T> type, T real, Filer filer) {
    Object stand =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (filer != null && method.getName().equals("getFiler")) {
                return filer;
              }
              if (method.getName().equals("createSourceFile")) {
                written.add((String) arguments[0]);
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return type.cast(stand);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return watched.getSupportedAnnotationTypes();
  }

  @Override
  public Set<String> getSupportedOptions() {
    return watched.getSupportedOptions();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return watched.getSupportedSourceVersion();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return watched.process(annotations, round);
  }
}
