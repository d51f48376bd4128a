package dev.breakwater.processor.read;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Recognizes classes whose constructors Lombok has yet to generate. */
final class Lombok {

  private static final Set<String> CONSTRUCTOR_ANNOTATIONS =
      Set.of(
          "lombok.AllArgsConstructor",
          "lombok.Builder",
          "lombok.Data",
          "lombok.NoArgsConstructor",
          "lombok.RequiredArgsConstructor",
          "lombok.Value",
          "lombok.experimental.StandardException",
          "lombok.experimental.SuperBuilder",
          "lombok.experimental.UtilityClass");

  private Lombok() {}

  /**
   * Checks whether the only constructor of a class is the compiler's default one, although Lombok
   * is to generate another. That is so where Lombok comes later on the processor path.
   */
  static boolean isStillToRun(Context context, TypeElement type) {
    return context.isCompiledHere(type)
        && hasConstructorAnnotation(type)
        && hasDefaultConstructor(context, type);
  }

  private static boolean hasConstructorAnnotation(TypeElement type) {
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().asElement() instanceof QualifiedNameable annotation
          && CONSTRUCTOR_ANNOTATIONS.contains(annotation.getQualifiedName().toString())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasDefaultConstructor(Context context, TypeElement type) {
    List<ExecutableElement> constructors = ElementFilter.constructorsIn(context.members(type));
    return constructors.size() == 1
        && context.elements().getOrigin(constructors.get(0)) == Elements.Origin.MANDATED;
  }
}
