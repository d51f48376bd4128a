package dev.breakwater.processor.read;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Recognizes classes whose constructors Lombok has yet to generate. */
final class Lombok {

  private static final Set<String> TAKE_FIELDS =
      Set.of(
          "lombok.AllArgsConstructor",
          "lombok.Builder",
          "lombok.Data",
          "lombok.RequiredArgsConstructor",
          "lombok.Value",
          "lombok.experimental.SuperBuilder");

  private static final Set<String> TAKE_NO_FIELDS =
      Set.of(
          "lombok.NoArgsConstructor",
          "lombok.experimental.StandardException",
          "lombok.experimental.UtilityClass");

  private Lombok() {}

  /**
   * Checks whether the only constructor of a class is the compiler's default one, although Lombok
   * is to generate another. That is so if Lombok is later on the processor path.
   */
  static boolean isStillToRun(Context context, TypeElement type) {
    return context.isCompiledHere(type)
        && (isAnnotated(type, TAKE_FIELDS) || isAnnotated(type, TAKE_NO_FIELDS))
        && hasOnlyTheDefaultConstructor(context, type);
  }

  /**
   * Checks whether a constructor that Lombok has yet to generate may take the value of a private
   * field. Once it is generated, it is a constructor like others, and shows its parameters itself.
   */
  static boolean passes(Context context, Element field, TypeElement owner) {
    return !field.getModifiers().contains(Modifier.STATIC)
        && isAnnotated(owner, TAKE_FIELDS)
        && hasOnlyTheDefaultConstructor(context, owner);
  }

  private static boolean isAnnotated(TypeElement type, Set<String> annotations) {
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().asElement() instanceof QualifiedNameable annotation
          && annotations.contains(annotation.getQualifiedName().toString())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasOnlyTheDefaultConstructor(Context context, TypeElement type) {
    List<ExecutableElement> constructors = ElementFilter.constructorsIn(context.members(type));
    for (ExecutableElement constructor : constructors) {
      if (context.elements().getOrigin(constructor) == Elements.Origin.EXPLICIT) {
        return false;
      }
    }
    return !constructors.isEmpty();
  }
}
