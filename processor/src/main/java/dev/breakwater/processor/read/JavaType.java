package dev.breakwater.processor.read;

import dev.breakwater.message.Names;
import dev.breakwater.message.Part;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** A type as the compiler knows it. */
public final class JavaType implements ValueType {

  private final TypeMirror mirror;
  private final Types types;
  private final List<AnnotationMirror> marks;
  private final boolean nonNullByDefault;

  JavaType(TypeMirror mirror, Types types) {
    this(mirror, types, List.of(), false);
  }

  private JavaType(
      TypeMirror mirror, Types types, List<AnnotationMirror> marks, boolean nonNullByDefault) {
    this.mirror = mirror;
    this.types = types;
    this.marks = marks;
    this.nonNullByDefault = nonNullByDefault;
  }

  /** A type as a method or parameter declares it, whose annotations may tell more than the type. */
  static JavaType declared(TypeMirror mirror, Types types, Element declaration) {
    List<AnnotationMirror> marks = new ArrayList<>(Nullness.marks(declaration));
    marks.addAll(Nullness.defaults(declaration));
    return new JavaType(mirror, types, marks, Nullness.isNonNullByDefault(declaration));
  }

  /** A type argument of the type that a method declares, whose annotations are not its own. */
  static JavaType within(TypeMirror mirror, Types types, Element declaration) {
    return new JavaType(mirror, types, List.of(), Nullness.isNonNullByDefault(declaration));
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
  public NullFit nullFit(ValueType target) {
    JavaType to = (JavaType) target;
    if (nullableMark().isPresent() && to.excludesNull()) {
      return NullFit.MAY_BE_NULL;
    }
    return new NullsInside(types, nonNullByDefault, to.nonNullByDefault).differ(mirror, to.mirror)
        ? NullFit.DIFFERS_INSIDE
        : NullFit.FITS;
  }

  @Override
  public Optional<String> nullableMark() {
    return Nullness.nullable(ownMarks()).map(Nullness::text);
  }

  @Override
  public Part marked() {
    return TypeText.marked(mirror);
  }

  @Override
  public Part object() {
    return TypeText.part(boxed());
  }

  private boolean excludesNull() {
    List<AnnotationMirror> own = ownMarks();
    return mirror.getKind().isPrimitive()
        || (Nullness.nullable(own).isEmpty() && (nonNullByDefault || !own.isEmpty()));
  }

  /**
   * An annotation that is for types and declarations at once stands before the innermost component
   * of an array, and is about that.
   */
  private List<AnnotationMirror> ownMarks() {
    List<AnnotationMirror> own = new ArrayList<>(Nullness.marks(mirror));
    TypeMirror first = mirror;
    while (first instanceof ArrayType array) {
      first = array.getComponentType();
    }
    List<String> ofFirst =
        first == mirror
            ? List.of()
            : Nullness.marks(first).stream().map(AnnotationMirror::toString).toList();
    for (AnnotationMirror mark : marks) {
      if (Nullness.isMark(mark) && !ofFirst.contains(mark.toString())) {
        own.add(mark);
      }
    }
    return own;
  }

  @Override
  public Optional<ClassRef> invisibleFrom(String packageName) {
    return Mentions.of(mirror).classes().stream()
        .filter(type -> !Classes.isVisible(type, packageName))
        .map(Classes::ref)
        .findFirst();
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
