package dev.breakwater.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Finds the annotations that tell null checkers what may be null, whichever library they come from.
 * Checkers know them by their simple names, too.
 */
public final class Nullness {

  private static final Set<String> MARKS =
      Set.of(
          "CheckForNull",
          "NonNull",
          "NonNullDecl",
          "NonNullType",
          "Nonnull",
          "NotNull",
          "Nullable",
          "NullableDecl",
          "NullableType");

  private static final Set<String> DEFAULTS =
      Set.of(
          "NonNullApi",
          "NonNullByDefault",
          "NotNullByDefault",
          "NullMarked",
          "NullUnmarked",
          "ParametersAreNonnullByDefault",
          "ParametersAreNullableByDefault");

  private Nullness() {}

  /** Returns the annotations of a type or declaration that state whether it may be null. */
  public static List<AnnotationMirror> marks(AnnotatedConstruct annotated) {
    return named(annotated, MARKS);
  }

  /** Returns the annotations that state what holds for types in a declaration without marks. */
  public static List<AnnotationMirror> defaults(AnnotatedConstruct annotated) {
    return named(annotated, DEFAULTS);
  }

  /**
   * Returns the annotations that state what holds for types without marks in a class, as far as the
   * class or one around it states that. Packages and modules are left out.
   */
  public static List<AnnotationMirror> defaultsAround(TypeElement type) {
    for (Element at = type; at instanceof TypeElement; at = Classes.enclosing(at)) {
      List<AnnotationMirror> stated = defaults(at);
      if (!stated.isEmpty()) {
        return stated;
      }
    }
    return List.of();
  }

  private static List<AnnotationMirror> named(AnnotatedConstruct annotated, Set<String> names) {
    List<AnnotationMirror> found = new ArrayList<>();
    for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
      Element type = mirror.getAnnotationType().asElement();
      if (names.contains(type.getSimpleName().toString())
          && type instanceof TypeElement annotation
          && Classes.isPublic(annotation)) {
        found.add(mirror);
      }
    }
    return found;
  }
}
