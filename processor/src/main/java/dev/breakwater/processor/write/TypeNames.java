package dev.breakwater.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.breakwater.processor.model.ClassRef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * The user's types as the generated class may name them: it inherits the classes that its graph
 * declares, and these hide classes of the package. JavaPoet takes care only of what it imports.
 */
final class TypeNames {

  private final String packageName;
  private final Set<String> hidden = new HashSet<>();

  private TypeNames(String packageName) {
    this.packageName = packageName;
  }

  static TypeNames in(String packageName, TypeElement graph) {
    TypeNames names = new TypeNames(packageName);
    names.hide(graph);
    return names;
  }

  private void hide(TypeElement type) {
    ElementFilter.typesIn(type.getEnclosedElements())
        .forEach(member -> hidden.add(member.getSimpleName().toString()));
    for (TypeMirror above : type.getInterfaces()) {
      hide((TypeElement) ((DeclaredType) above).asElement());
    }
  }

  ClassName of(ClassRef type) {
    return visible(RuntimeTypes.className(type));
  }

  TypeName of(TypeMirror type) {
    return visible(TypeName.get(type));
  }

  private TypeName visible(TypeName type) {
    if (type instanceof ClassName name) {
      return visible(name);
    }
    if (type instanceof ArrayTypeName array) {
      return ArrayTypeName.of(visible(array.componentType()));
    }
    if (type instanceof WildcardTypeName wildcard) {
      return wildcard.lowerBounds().isEmpty()
          ? WildcardTypeName.subtypeOf(visible(wildcard.upperBounds().get(0)))
          : WildcardTypeName.supertypeOf(visible(wildcard.lowerBounds().get(0)));
    }
    // Of an inner class of a generic one, JavaPoet tells no more than how it is written.
    if (type instanceof ParameterizedTypeName generic && generic.enclosingType() == null) {
      return ParameterizedTypeName.get(
          visible(generic.rawType()),
          generic.typeArguments().stream().map(this::visible).toArray(TypeName[]::new));
    }
    return type;
  }

  /** With its package in front, where its name alone would mean another class. */
  private ClassName visible(ClassName type) {
    List<String> names = type.simpleNames();
    if (!hidden.contains(names.get(0))
        || packageName.isEmpty()
        || !type.packageName().equals(packageName)) {
      return type;
    }
    // JavaPoet would leave the package out, since it is the file's own.
    return ClassName.get(
        "",
        packageName + "." + names.get(0),
        names.subList(1, names.size()).toArray(String[]::new));
  }
}
