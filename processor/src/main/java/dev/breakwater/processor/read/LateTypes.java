package dev.breakwater.processor.read;

import dev.breakwater.processor.model.LateType;
import dev.breakwater.processor.model.ValueType;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds the late types among the type of a result and its supertypes. */
final class LateTypes {

  private final EnumSet<LateType> found = EnumSet.noneOf(LateType.class);
  private final Set<TypeElement> seen = new HashSet<>();

  private LateTypes() {}

  /**
   * Returns the late type that a result is of.
   *
   * @param result of a stage, the type of its value
   */
  static Optional<LateType> of(ValueType result) {
    LateTypes types = new LateTypes();
    types.visit(((JavaType) result).mirror());
    return types.found.stream().findFirst();
  }

  private void visit(TypeMirror mirror) {
    if (mirror.getKind() == TypeKind.DECLARED) {
      TypeElement type = (TypeElement) ((DeclaredType) mirror).asElement();
      if (seen.add(type)) {
        LateType.named(type.getQualifiedName().toString()).ifPresent(found::add);
        visit(type.getSuperclass());
        type.getInterfaces().forEach(this::visit);
      }
    }
  }
}
