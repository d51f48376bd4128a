package dev.breakwater.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds the type arguments with which a type extends another. Unlike {@link
 * Types#directSupertypes}, it keeps the annotations in them.
 */
final class Supertypes {

  private final Types types;

  Supertypes(Types types) {
    this.types = types;
  }

  /** Returns the type itself or its supertype that is of a class, by its qualified name. */
  Optional<DeclaredType> find(TypeMirror type, CharSequence name) {
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    TypeElement element = (TypeElement) declared.asElement();
    if (element.getQualifiedName().contentEquals(name)) {
      return Optional.of(declared);
    }
    List<TypeMirror> above = new ArrayList<>(element.getInterfaces());
    above.add(0, element.getSuperclass());
    for (TypeMirror each : above) {
      Optional<DeclaredType> found =
          each instanceof DeclaredType supertype
              ? find(seenFrom(declared, supertype), name)
              : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the type that the only type argument of that class stands for: {@code Object} where the
   * class is used raw.
   */
  static Optional<TypeMirror> argument(TypeMirror type, CharSequence name, Context context) {
    return new Supertypes(context.types())
        .find(type, name)
        .map(
            found ->
                found.getTypeArguments().isEmpty()
                    ? context.elements().getTypeElement("java.lang.Object").asType()
                    : context.bound(found.getTypeArguments().get(0)));
  }

  private TypeMirror seenFrom(DeclaredType type, DeclaredType supertype) {
    TypeElement element = (TypeElement) type.asElement();
    if (element.getTypeParameters().isEmpty()) {
      return supertype;
    }
    return type.getTypeArguments().isEmpty()
        ? types.erasure(supertype)
        : substitute(supertype, element, type.getTypeArguments());
  }

  private TypeMirror substitute(
      TypeMirror type, TypeElement generic, List<? extends TypeMirror> arguments) {
    if (type.getKind() == TypeKind.TYPEVAR) {
      int at = generic.getTypeParameters().indexOf(types.asElement(type));
      return at < 0 ? type : arguments.get(at);
    }
    if (type instanceof ArrayType array) {
      TypeMirror component = substitute(array.getComponentType(), generic, arguments);
      return component instanceof WildcardType ? type : types.getArrayType(component);
    }
    if (type instanceof WildcardType wildcard) {
      return types.getWildcardType(
          bound(wildcard.getExtendsBound(), generic, arguments),
          bound(wildcard.getSuperBound(), generic, arguments));
    }
    if (type instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty()) {
      TypeMirror[] substituted =
          declared.getTypeArguments().stream()
              .map(argument -> substitute(argument, generic, arguments))
              .toArray(TypeMirror[]::new);
      return types.getDeclaredType((TypeElement) declared.asElement(), substituted);
    }
    return type;
  }

  private @Nullable TypeMirror bound(
      @Nullable TypeMirror bound, TypeElement generic, List<? extends TypeMirror> arguments) {
    if (bound == null) {
      return null;
    }
    TypeMirror substituted = substitute(bound, generic, arguments);
    return substituted instanceof WildcardType ? bound : substituted;
  }
}
