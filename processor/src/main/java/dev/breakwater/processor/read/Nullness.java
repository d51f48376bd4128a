package dev.breakwater.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
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

  private static final Set<String> NULLABLE =
      Set.of("CheckForNull", "Nullable", "NullableDecl", "NullableType");

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

  /** Returns the first of these marks that allows null. */
  static Optional<AnnotationMirror> nullable(List<? extends AnnotationMirror> marks) {
    return marks.stream()
        .map(AnnotationMirror.class::cast)
        .filter(Nullness::isNullable)
        .findFirst();
  }

  /** Whether an annotation is one of a type, rather than a default for several. */
  static boolean isMark(AnnotationMirror annotation) {
    return MARKS.contains(simpleName(annotation));
  }

  private static boolean isNullable(AnnotationMirror mark) {
    return NULLABLE.contains(simpleName(mark));
  }

  /**
   * Whether types without marks exclude null in a declaration: the innermost declaration around it
   * that states something about its kind of types decides. Where none does, nothing is known.
   */
  static boolean isNonNullByDefault(Element declaration) {
    ElementKind kind = declaration.getKind();
    String place =
        kind == ElementKind.PARAMETER
            ? "PARAMETER"
            : kind == ElementKind.RECORD_COMPONENT ? "FIELD" : "RETURN_TYPE";
    for (Element at = declaration; at != null; at = at.getEnclosingElement()) {
      for (AnnotationMirror stated : defaults(at)) {
        switch (simpleName(stated)) {
          case "NullUnmarked" -> {
            return false;
          }
          case "ParametersAreNonnullByDefault" -> {
            if (kind == ElementKind.PARAMETER) {
              return true;
            }
          }
          case "ParametersAreNullableByDefault" -> {
            if (kind == ElementKind.PARAMETER) {
              return false;
            }
          }
          default -> {
            return covers(stated, place);
          }
        }
      }
    }
    return false;
  }

  /** Eclipse's annotation lists the places that it is for; the others have no such list. */
  private static boolean covers(AnnotationMirror stated, String place) {
    Optional<AnnotationValue> places = Mirrors.member(stated, "value");
    return places.isEmpty()
        || !(places.get().getValue() instanceof List<?> listed)
        || listed.stream()
            .anyMatch(each -> each.toString().toUpperCase(Locale.ROOT).contains(place));
  }

  /** Returns a mark as its author writes it. */
  static String text(AnnotationMirror mark) {
    return "@" + simpleName(mark);
  }

  private static String simpleName(AnnotationMirror mark) {
    return mark.getAnnotationType().asElement().getSimpleName().toString();
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
