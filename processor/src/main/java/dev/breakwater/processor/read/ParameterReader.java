package dev.breakwater.processor.read;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Parameter;
import dev.breakwater.processor.model.Site;
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
final class ParameterReader {

  private static final String WORKSPACE = "dev.breakwater.workspace.Workspace";
  private static final String CONTEXT = "dev.breakwater.runtime.TaskContext";

  private final Context context;
  private final Site fallback;

  ParameterReader(Context context, Site fallback) {
    this.context = context;
    this.fallback = fallback;
  }

  /** Reads a parameter, which has that type where its method is called. */
  Parameter readParameter(VariableElement parameter, ExecutableElement method, TypeMirror type) {
    Optional<Named> named = named(parameter);
    Optional<Parameter.From> from =
        named.isEmpty()
            ? Optional.empty()
            : from(
                named.get(),
                method,
                context.site(
                    parameter, method, named.get().annotation, named.get().task, fallback));
    return wanted(parameter, type, from, context.site(parameter, method, fallback));
  }

  /**
   * Reads a component of a record.
   *
   * @param shown what messages point to, since the component itself has no position
   */
  Parameter readComponent(RecordComponentElement component, Element shown, TypeMirror type) {
    Site site = context.site(shown, fallback);
    Optional<Named> named = named(component);
    Optional<Parameter.From> from =
        named.isEmpty() ? Optional.empty() : from(named.get(), component, site);
    return wanted(component, type, from, site);
  }

  private Parameter wanted(
      Element wanted, TypeMirror type, Optional<Parameter.From> from, Site site) {
    return new Parameter(
        wanted.getSimpleName().toString(),
        JavaType.declared(type, context.types(), wanted),
        from,
        kind(type),
        site);
  }

  /** A {@code @From}, and the class literal in it. */
  private record Named(AnnotationMirror annotation, AnnotationValue task) {}

  private static Optional<Named> named(Element wanted) {
    Optional<AnnotationMirror> found = Mirrors.find(wanted, Mirrors.FROM);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Optional<AnnotationValue> literal = Mirrors.member(found.get(), "value");
    // The compiler says itself that a value is missing.
    return literal.isEmpty()
        ? Optional.empty()
        : Optional.of(new Named(found.get(), literal.get()));
  }

  private Optional<Parameter.From> from(Named named, Element owner, Site site) {
    Optional<ClassRef> task =
        new AccessReader(context).target(Classes.outermost(owner), named.task);
    return task.isEmpty() ? Optional.empty() : Optional.of(new Parameter.From(task.get(), site));
  }

  private static Parameter.Kind kind(TypeMirror type) {
    if (isContext(type)) {
      return Parameter.Kind.CONTEXT;
    }
    return isNamed(type, WORKSPACE) ? Parameter.Kind.WORKSPACE : Parameter.Kind.VALUE;
  }

  static boolean isContext(TypeMirror type) {
    return isNamed(type, CONTEXT);
  }

  private static boolean isNamed(TypeMirror type, String name) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(name);
  }
}
