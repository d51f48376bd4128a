package dev.breakwater.processor.read;

import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Slot;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads what a value fills: a parameter, or a component of a record. */
final class SlotReader {

  private static final String WORKSPACE = "dev.breakwater.workspace.Workspace";
  private static final String CONTEXT = "dev.breakwater.runtime.TaskContext";

  private final Context context;
  private final Site fallback;

  SlotReader(Context context, Site fallback) {
    this.context = context;
    this.fallback = fallback;
  }

  /**
   * Reads a slot.
   *
   * @param annotated what carries the {@code @From}
   * @param shown what messages point to, which has a position where {@code annotated} may not
   */
  Slot read(Element annotated, Element shown, TypeMirror type) {
    return new Slot(
        annotated.getSimpleName().toString(),
        new JavaType(type, context.types()),
        from(annotated, shown),
        kind(type),
        context.site(shown, fallback));
  }

  private Optional<Slot.From> from(Element annotated, Element shown) {
    Optional<AnnotationMirror> found = Mirrors.find(annotated, Mirrors.FROM);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Optional<AnnotationValue> literal = Mirrors.member(found.get(), "value");
    if (literal.isEmpty()) {
      // The compiler says itself that a value is missing.
      return Optional.empty();
    }
    Site site =
        annotated.equals(shown)
            ? context.site(annotated, found.get(), "value", 0, literal.get(), fallback)
            : context.site(shown, fallback);
    return new AccessReader(context)
        .target(Classes.outermost(annotated), literal.get())
        .map(task -> new Slot.From(task, site));
  }

  private static Slot.Kind kind(TypeMirror type) {
    if (isContext(type)) {
      return Slot.Kind.CONTEXT;
    }
    return isNamed(type, WORKSPACE) ? Slot.Kind.WORKSPACE : Slot.Kind.VALUE;
  }

  static boolean isContext(TypeMirror type) {
    return isNamed(type, CONTEXT);
  }

  private static boolean isNamed(TypeMirror type, String name) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(name);
  }
}
