package dev.breakwater.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * Reads annotations by name, without loading their classes: the processor's class path need not
 * hold them.
 */
final class Mirrors {

  static final String TASK = "dev.breakwater.Task";
  static final String READS = "dev.breakwater.Reads";
  static final String SNAPSHOT = "dev.breakwater.Snapshot";
  static final String WRITES = "dev.breakwater.Writes";
  static final String AFTER = "dev.breakwater.After";
  static final String FROM = "dev.breakwater.From";
  static final String ENTRY = "dev.breakwater.Entry";
  static final String GENERATED = "dev.breakwater.Generated";
  static final String TASK_GRAPH = "dev.breakwater.TaskGraph";

  /**
   * What compilers give, as a string, in place of what they cannot resolve: javac of any constant
   * or class literal, ECJ of constants. Nobody means it, so that it need not be told from a string
   * that a source states; ECJ offers no way to.
   */
  private static final String ERROR = "<error>";

  private Mirrors() {}

  static Optional<AnnotationMirror> find(Element element, String annotation) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().asElement() instanceof QualifiedNameable type
          && type.getQualifiedName().contentEquals(annotation)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  static boolean has(Element element, String annotation) {
    return find(element, annotation).isPresent();
  }

  /** Whether it declares access. */
  static boolean hasAccess(Element element) {
    return has(element, READS) || has(element, SNAPSHOT) || has(element, WRITES);
  }

  /** The value that the annotation states for a member; empty where it leaves the default. */
  static Optional<AnnotationValue> member(AnnotationMirror mirror, String name) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(name)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  /** The items of an array member; none where the annotation leaves it out. */
  static List<AnnotationValue> items(AnnotationMirror mirror, String name) {
    return member(mirror, name).map(Mirrors::items).orElse(List.of());
  }

  private static List<AnnotationValue> items(AnnotationValue value) {
    if (!(value.getValue() instanceof List<?> items)) {
      return List.of(value);
    }
    List<AnnotationValue> values = new ArrayList<>(items.size());
    for (Object item : items) {
      values.add((AnnotationValue) item);
    }
    return values;
  }

  static Optional<String> text(AnnotationValue value) {
    return !isUnresolved(value) && value.getValue() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  static Optional<TypeMirror> type(AnnotationValue value) {
    return value.getValue() instanceof TypeMirror type ? Optional.of(type) : Optional.empty();
  }

  /** What {@code @SuppressWarnings} on a class, or on one around it, names. */
  static Set<String> silenced(TypeElement type) {
    Set<String> silenced = new LinkedHashSet<>();
    for (Element element = type; element instanceof TypeElement; ) {
      find(element, "java.lang.SuppressWarnings")
          .ifPresent(
              mirror ->
                  items(mirror, "value").forEach(item -> text(item).ifPresent(silenced::add)));
      element = Classes.enclosing(element);
    }
    return silenced;
  }

  /** Whether the compiler could not resolve what stands there. */
  static boolean isUnresolved(AnnotationValue value) {
    return value.getValue().equals(ERROR);
  }
}
