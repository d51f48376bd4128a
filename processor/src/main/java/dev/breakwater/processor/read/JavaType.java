package dev.breakwater.processor.read;

import dev.breakwater.message.Names;
import dev.breakwater.processor.model.ValueType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** A type as the compiler knows it. */
public final class JavaType implements ValueType {

  private final TypeMirror mirror;
  private final Types types;

  JavaType(TypeMirror mirror, Types types) {
    this.mirror = mirror;
    this.types = types;
  }

  /** Returns the compiler's type. */
  public TypeMirror mirror() {
    return mirror;
  }

  /** Returns the type that stands for it as a type argument. */
  public TypeMirror boxed() {
    return mirror.getKind().isPrimitive()
        ? types.boxedClass((PrimitiveType) mirror).asType()
        : mirror;
  }

  /** Returns that type with simple names. */
  public String boxedDisplay() {
    return TypeText.simple(boxed());
  }

  /** Whether it is that type, not merely once boxed. */
  public boolean is(TypeMirror other) {
    return types.isSameType(mirror, other);
  }

  @Override
  public boolean sameAs(ValueType other) {
    return types.isSameType(boxed(), ((JavaType) other).boxed());
  }

  @Override
  public String key() {
    return TypeText.canonical(boxed());
  }

  @Override
  public boolean assignableTo(ValueType target) {
    return types.isAssignable(boxed(), ((JavaType) target).mirror);
  }

  @Override
  public String display() {
    return TypeText.simple(mirror);
  }

  @Override
  public String text(Names names) {
    return TypeText.in(names, mirror);
  }

  @Override
  public String canonical() {
    return TypeText.canonical(mirror);
  }

  @Override
  public String toString() {
    return display();
  }
}
