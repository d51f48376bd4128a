package dev.breakwater.processor.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/**
 * The types whose instances a value can hold or return: its own type, the components of arrays, and
 * type arguments, except those that it only takes, such as that of a {@code Consumer}.
 */
final class HeldTypes extends SimpleTypeVisitor14<Void, Void> {

  private static final String FUNCTIONS = "java.util.function.";
  private static final Set<String> HOLD_NOTHING =
      Set.of("java.lang.Class", "java.util.Comparator", "java.lang.Comparable");

  private final List<DeclaredType> types = new ArrayList<>();
  private final Set<Element> variables = new HashSet<>();

  private HeldTypes() {}

  /** Returns them from the outside in. */
  static List<DeclaredType> of(TypeMirror type) {
    HeldTypes held = new HeldTypes();
    held.visit(type);
    return held.types;
  }

  @Override
  public Void visitDeclared(DeclaredType type, Void unused) {
    if (type.getKind() == TypeKind.DECLARED) {
      types.add(type);
      List<? extends TypeMirror> arguments = type.getTypeArguments();
      String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
      if (name.startsWith(FUNCTIONS)) {
        if (returnsItsLast(name.substring(FUNCTIONS.length())) && !arguments.isEmpty()) {
          visit(arguments.get(arguments.size() - 1));
        }
      } else if (!HOLD_NOTHING.contains(name)) {
        arguments.forEach(this::visit);
      }
    }
    return null;
  }

  private static boolean returnsItsLast(String function) {
    return !function.startsWith("To")
        && (function.endsWith("Supplier")
            || function.endsWith("Operator")
            || function.endsWith("Function"));
  }

  @Override
  public Void visitArray(ArrayType type, Void unused) {
    return visit(type.getComponentType());
  }

  @Override
  public Void visitWildcard(WildcardType type, Void unused) {
    visitIfThere(type.getExtendsBound());
    visitIfThere(type.getSuperBound());
    return null;
  }

  private void visitIfThere(@Nullable TypeMirror bound) {
    if (bound != null) {
      visit(bound);
    }
  }

  @Override
  public Void visitTypeVariable(TypeVariable type, Void unused) {
    if (variables.add(type.asElement())) {
      visit(type.getUpperBound());
    }
    return null;
  }

  @Override
  public Void visitIntersection(IntersectionType type, Void unused) {
    type.getBounds().forEach(this::visit);
    return null;
  }

  @Override
  protected Void defaultAction(TypeMirror type, Void unused) {
    return null;
  }
}
