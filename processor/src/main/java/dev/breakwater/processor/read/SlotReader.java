package dev.breakwater.processor.read;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Slot;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
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

  /** Reads a parameter, which has that type where its method is called. */
  Slot readParameter(VariableElement parameter, ExecutableElement method, TypeMirror type) {
    Optional<Named> named = named(parameter);
    Optional<Slot.From> from =
        named.isEmpty()
            ? Optional.empty()
            : from(
                named.get(),
                method,
                context.site(
                    parameter, method, named.get().annotation, named.get().task, fallback));
    return slot(parameter, type, from, context.site(parameter, method, fallback));
  }

  /**
   * Reads a component of a record.
   *
   * @param shown what messages point to, since the component itself has no position
   */
  Slot readComponent(RecordComponentElement component, Element shown, TypeMirror type) {
    Site site = context.site(shown, fallback);
    Optional<Named> named = named(component);
    Optional<Slot.From> from =
        named.isEmpty() ? Optional.empty() : from(named.get(), component, site);
    return slot(component, type, from, site);
  }

  private Slot slot(Element slot, TypeMirror type, Optional<Slot.From> from, Site site) {
    return new Slot(
        slot.getSimpleName().toString(),
        new JavaType(type, context.types()),
        from,
        kind(type),
        site);
  }

  /** A {@code @From}, and the class literal in it. */
  private record Named(AnnotationMirror annotation, AnnotationValue task) {}

  private static Optional<Named> named(Element slot) {
    Optional<AnnotationMirror> found = Mirrors.find(slot, Mirrors.FROM);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Optional<AnnotationValue> literal = Mirrors.member(found.get(), "value");
    // The compiler says itself that a value is missing.
    return literal.isEmpty()
        ? Optional.empty()
        : Optional.of(new Named(found.get(), literal.get()));
  }

  private Optional<Slot.From> from(Named named, Element owner, Site site) {
    Optional<ClassRef> task =
        new AccessReader(context).target(Classes.outermost(owner), named.task);
    return task.isEmpty() ? Optional.empty() : Optional.of(new Slot.From(task.get(), site));
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
