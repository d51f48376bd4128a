package dev.breakwater.processor.write;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Puts something between a processor and the compiler, to watch or to fail. */
public final class Environments {

  private Environments() {}

  /** The same environment with another filer. */
  public static ProcessingEnvironment withFiler(ProcessingEnvironment environment, Filer filer) {
    return with(environment, Map.of("getFiler", filer));
  }

  /** The same environment, but that some of its methods give something else. */
  public static ProcessingEnvironment with(
      ProcessingEnvironment environment, Map<String, Object> instead) {
    return (ProcessingEnvironment)
        Proxy.newProxyInstance(
            Environments.class.getClassLoader(),
            new Class<?>[] {ProcessingEnvironment.class},
            (proxy, method, arguments) -> {
              if (instead.containsKey(method.getName())) {
                return instead.get(method.getName());
              }
              try {
                return method.invoke(environment, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** A processor in another environment than the compiler's. */
  public record Wrapped(Processor processor, UnaryOperator<ProcessingEnvironment> change)
      implements Processor {

    @Override
    public Set<String> getSupportedOptions() {
      return processor.getSupportedOptions();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public void init(ProcessingEnvironment environment) {
      processor.init(change.apply(environment));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }

    @Override
    public Iterable<? extends Completion> getCompletions(
        Element element, AnnotationMirror annotation, ExecutableElement member, String text) {
      return processor.getCompletions(element, annotation, member, text);
    }
  }
}
