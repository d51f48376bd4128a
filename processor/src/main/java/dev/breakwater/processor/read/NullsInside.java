package dev.breakwater.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/**
 * Compares what two types say about null inside: of their type arguments and components. Null
 * checkers refuse to assign a list of one kind to a list of the other, in both directions.
 *
 * @param from whether types without marks exclude null where the value comes from; if not, nothing
 *     is known about them
 * @param to the same where the value goes
 */
record NullsInside(Types types, boolean from, boolean to) {

  /** What is known about one type. */
  private enum Null {
    ALLOWED,
    EXCLUDED,
    UNKNOWN
  }

  boolean differ(TypeMirror source, TypeMirror target) {
    if (source instanceof ArrayType one && target instanceof ArrayType other) {
      return differAsArguments(one.getComponentType(), other.getComponentType());
    }
    if (!(source instanceof DeclaredType) || !(target instanceof DeclaredType wanted)) {
      return false;
    }
    TypeElement wantedClass = (TypeElement) wanted.asElement();
    Optional<DeclaredType> seen =
        new Supertypes(types).find(source, wantedClass.getQualifiedName());
    if (seen.isEmpty()) {
      return false;
    }
    List<? extends TypeMirror> ones = seen.get().getTypeArguments();
    List<? extends TypeMirror> others = wanted.getTypeArguments();
    // Raw types say nothing.
    for (int i = 0; i < Math.min(ones.size(), others.size()); i++) {
      if (differAsArguments(ones.get(i), others.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean differAsArguments(TypeMirror source, TypeMirror target) {
    if (target instanceof WildcardType wildcard) {
      TypeMirror bound = wildcard.getExtendsBound();
      if (bound == null) {
        return false;
      }
      TypeMirror given = upper(source);
      boolean clash = of(given, from) == Null.ALLOWED && of(bound, to) == Null.EXCLUDED;
      return clash || differ(given, bound);
    }
    if (source instanceof WildcardType) {
      return false;
    }
    Null one = of(source, from);
    Null other = of(target, to);
    boolean clash = one != Null.UNKNOWN && other != Null.UNKNOWN && one != other;
    return clash || differ(source, target);
  }

  private static TypeMirror upper(TypeMirror type) {
    return type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
        ? wildcard.getExtendsBound()
        : type;
  }

  private static Null of(TypeMirror type, boolean nonNullByDefault) {
    List<AnnotationMirror> marks = Nullness.marks(type);
    if (Nullness.nullable(marks).isPresent()) {
      return Null.ALLOWED;
    }
    boolean isType = type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.ARRAY;
    return isType && (nonNullByDefault || !marks.isEmpty()) ? Null.EXCLUDED : Null.UNKNOWN;
  }
}
