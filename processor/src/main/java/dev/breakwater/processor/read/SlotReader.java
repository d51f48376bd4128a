package dev.breakwater.processor.read;

import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Slot;
import java.util.Optional;
import java.util.function.BiFunction;
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
    return read(
        parameter,
        method,
        type,
        context.site(parameter, method, fallback),
        (from, task) -> context.site(parameter, method, from, task, fallback));
  }

  /**
   * Reads a component of a record.
   *
   * @param shown what messages point to, since the component itself has no position
   */
  Slot readComponent(RecordComponentElement component, Element shown, TypeMirror type) {
    Site site = context.site(shown, fallback);
    return read(component, component, type, site, (from, task) -> site);
  }

  private Slot read(
      Element slot,
      Element owner,
      TypeMirror type,
      Site site,
      BiFunction<AnnotationMirror, AnnotationValue, Site> fromSite) {
    return new Slot(
        slot.getSimpleName().toString(),
        new JavaType(type, context.types()),
        from(slot, owner, fromSite),
        kind(type),
        site);
  }

  private Optional<Slot.From> from(
      Element slot, Element owner, BiFunction<AnnotationMirror, AnnotationValue, Site> site) {
    Optional<AnnotationMirror> found = Mirrors.find(slot, Mirrors.FROM);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Optional<AnnotationValue> literal = Mirrors.member(found.get(), "value");
    if (literal.isEmpty()) {
      // The compiler says itself that a value is missing.
      return Optional.empty();
    }
    return new AccessReader(context)
        .target(Classes.outermost(owner), literal.get())
        .map(task -> new Slot.From(task, site.apply(found.get(), literal.get())));
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
