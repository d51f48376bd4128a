package dev.breakwater.processor.read;

import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Recognizes the constructors that Lombok generates after this processor has run. */
final class Lombok {

  private static final Set<String> CONSTRUCTORS =
      Set.of(
          "lombok.AllArgsConstructor",
          "lombok.Builder",
          "lombok.Data",
          "lombok.RequiredArgsConstructor",
          "lombok.Value",
          "lombok.experimental.SuperBuilder");

  private Lombok() {}

  /**
   * Whether a constructor that Lombok has yet to generate may take the value of a private field.
   * Once it is generated, it is a constructor like others, and shows by itself what it takes.
   */
  static boolean passes(Context context, Element field, TypeElement owner) {
    return !field.getModifiers().contains(Modifier.STATIC)
        && isAnnotated(owner)
        && hasOnlyTheDefaultConstructor(context, owner);
  }

  private static boolean isAnnotated(TypeElement type) {
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().asElement() instanceof QualifiedNameable annotation
          && CONSTRUCTORS.contains(annotation.getQualifiedName().toString())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasOnlyTheDefaultConstructor(Context context, TypeElement type) {
    for (ExecutableElement constructor : ElementFilter.constructorsIn(context.members(type))) {
      if (context.elements().getOrigin(constructor) == Elements.Origin.EXPLICIT) {
        return false;
      }
    }
    return true;
  }
}
