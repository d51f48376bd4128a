package dev.breakwater.processor.read;

import static java.util.stream.Collectors.joining;

import dev.breakwater.message.Names;
import dev.breakwater.message.Part;
import dev.breakwater.processor.model.ClassRef;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/**
 * Prints types without their annotations, which the compilers' own printing would mix in, or with
 * those alone that are about null.
 */
final class TypeText extends SimpleTypeVisitor14<String, Void> {

  private static final TypeText SIMPLE = new TypeText(false, false, null);
  private static final TypeText CANONICAL = new TypeText(true, false, null);

  private final boolean qualified;
  private final boolean marked;
  private final @Nullable Names names;

  private TypeText(boolean qualified, boolean marked, @Nullable Names names) {
    this.qualified = qualified;
    this.marked = marked;
    this.names = names;
  }

  static String simple(TypeMirror type) {
    return SIMPLE.visit(type);
  }

  /** {@return the type with names as short as a message allows} */
  static String in(Names names, TypeMirror type) {
    return new TypeText(false, false, names).visit(type);
  }

  /** {@return the same with the annotations in it that are about null} */
  static Part marked(TypeMirror type) {
    return names -> new TypeText(false, true, names).visit(type);
  }

  static Part part(TypeMirror type) {
    return names -> in(names, type);
  }

  static String canonical(TypeMirror type) {
    return CANONICAL.visit(type);
  }

  @Override
  public String visitDeclared(DeclaredType type, Void unused) {
    TypeElement element = (TypeElement) type.asElement();
    String name = marks(type) + name(element);
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    return arguments.isEmpty()
        ? name
        : arguments.stream().map(this::visit).collect(joining(", ", name + "<", ">"));
  }

  private String marks(TypeMirror type) {
    return marked
        ? Nullness.marks(type).stream().map(mark -> Nullness.text(mark) + " ").collect(joining())
        : "";
  }

  private String name(TypeElement element) {
    if (qualified) {
      return element.getQualifiedName().toString();
    }
    ClassRef ref = Classes.ref(element);
    return names == null ? ref.nestedName() : ref.text(names);
  }

  @Override
  public String visitArray(ArrayType type, Void unused) {
    String marks = marks(type);
    return visit(type.getComponentType()) + (marks.isEmpty() ? "" : " " + marks) + "[]";
  }

  @Override
  public String visitWildcard(WildcardType type, Void unused) {
    if (type.getExtendsBound() != null) {
      return "? extends " + visit(type.getExtendsBound());
    }
    return type.getSuperBound() != null ? "? super " + visit(type.getSuperBound()) : "?";
  }

  @Override
  protected String defaultAction(TypeMirror type, Void unused) {
    return type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID
        ? type.getKind().name().toLowerCase(Locale.ROOT)
        : type.toString();
  }
}
