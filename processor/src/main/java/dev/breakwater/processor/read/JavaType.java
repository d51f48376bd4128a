package dev.breakwater.processor.read;

import dev.breakwater.message.Names;
import dev.breakwater.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** A type as the compiler knows it. */
public final class JavaType implements ValueType {

  private final TypeMirror mirror;
  private final Types types;
  private final List<AnnotationMirror> marks;

  JavaType(TypeMirror mirror, Types types) {
    this(mirror, types, List.of());
  }

  private JavaType(TypeMirror mirror, Types types, List<AnnotationMirror> marks) {
    this.mirror = mirror;
    this.types = types;
    this.marks = marks;
  }

  /** A type as a method or parameter declares it, whose annotations may tell more than the type. */
  static JavaType declared(TypeMirror mirror, Types types, Element declaration) {
    List<AnnotationMirror> marks = new ArrayList<>(Nullness.marks(declaration));
    marks.addAll(Nullness.defaults(declaration));
    return new JavaType(mirror, types, marks);
  }

  /** Returns the annotations of its declaration that state whether a value may be null. */
  public List<AnnotationMirror> marks() {
    return marks;
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
