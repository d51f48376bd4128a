package dev.breakwater.processor.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/**
 * The classes that a type mentions: itself, its type arguments, the components of arrays, and the
 * bounds of wildcards and type variables.
 */
final class Mentions {

  private final Set<TypeElement> classes = new LinkedHashSet<>();
  private final List<String> unresolved = new ArrayList<>();

  private Mentions() {}

  static Mentions of(TypeMirror type) {
    Mentions mentions = new Mentions();
    mentions.new Walk().visit(type);
    return mentions;
  }

  /** From the outside in. */
  Set<TypeElement> classes() {
    return classes;
  }

  /** The names that the compiler could not resolve. */
  List<String> unresolved() {
    return unresolved;
  }

  private final class Walk extends SimpleTypeVisitor14<Void, Void> {

    private final Set<Element> variables = new HashSet<>();

    @Override
    public Void visitDeclared(DeclaredType type, Void unused) {
      if (type.getKind() == TypeKind.ERROR) {
        // A class file names it, and nothing on the class path has it.
        unresolved.add(type.toString());
        return null;
      }
      classes.add((TypeElement) type.asElement());
      type.getTypeArguments().forEach(this::visit);
      return visit(type.getEnclosingType());
    }

    @Override
    public Void visitError(ErrorType type, Void unused) {
      int known = unresolved.size();
      if (type.asElement().asType().getKind() != TypeKind.ERROR) {
        // ECJ takes a list of what does not exist for one that does not exist itself.
        type.getTypeArguments().forEach(this::visit);
      }
      if (unresolved.size() == known) {
        unresolved.add(type.toString());
      }
      return null;
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
}
