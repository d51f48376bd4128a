package dev.breakwater.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.read.JavaType;
import dev.breakwater.processor.read.Nullness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/**
 * The user's types as the generated class may name them: it inherits the classes that its graph
 * declares, and these hide classes of the package. JavaPoet takes care only of what it imports.
 */
final class TypeNames {

  private final String packageName;
  private final Set<String> hidden = new HashSet<>();
  private final Set<String> constants = new TreeSet<>();

  private TypeNames(String packageName) {
    this.packageName = packageName;
  }

  static TypeNames in(String packageName, TypeElement graph) {
    TypeNames names = new TypeNames(packageName);
    names.hide(graph);
    return names;
  }

  /** The names of the constants that it inherits: in expressions, these hide classes. */
  Set<String> constants() {
    return constants;
  }

  private void hide(TypeElement type) {
    ElementFilter.fieldsIn(type.getEnclosedElements())
        .forEach(constant -> constants.add(constant.getSimpleName().toString()));
    ElementFilter.typesIn(type.getEnclosedElements())
        .forEach(member -> hidden.add(member.getSimpleName().toString()));
    for (TypeMirror above : type.getInterfaces()) {
      hide((TypeElement) ((DeclaredType) above).asElement());
    }
  }

  ClassName of(ClassRef type) {
    return visible(RuntimeTypes.className(type));
  }

  /** The type with the annotations in it that state what may be null. */
  TypeName of(TypeMirror type) {
    TypeName name = unmarked(type);
    List<AnnotationMirror> marks = Nullness.marks(type);
    return marks.isEmpty() ? name : name.annotated(annotations(marks));
  }

  private TypeName unmarked(TypeMirror type) {
    switch (type.getKind()) {
      case DECLARED -> {
        DeclaredType declared = (DeclaredType) type;
        // Of an inner class of a generic one, JavaPoet knows better how it is written.
        if (declared.getEnclosingType() instanceof DeclaredType outer
            && !outer.getTypeArguments().isEmpty()
            && !declared.asElement().getModifiers().contains(Modifier.STATIC)) {
          return TypeName.get(type);
        }
        ClassName raw = visible(ClassName.get((TypeElement) declared.asElement()));
        List<? extends TypeMirror> arguments = declared.getTypeArguments();
        return arguments.isEmpty()
            ? raw
            : ParameterizedTypeName.get(
                raw, arguments.stream().map(this::of).toArray(TypeName[]::new));
      }
      case ARRAY -> {
        return ArrayTypeName.of(of(((ArrayType) type).getComponentType()));
      }
      case WILDCARD -> {
        WildcardType wildcard = (WildcardType) type;
        if (wildcard.getSuperBound() != null) {
          return WildcardTypeName.supertypeOf(of(wildcard.getSuperBound()));
        }
        return wildcard.getExtendsBound() == null
            ? WildcardTypeName.subtypeOf(Object.class)
            : WildcardTypeName.subtypeOf(of(wildcard.getExtendsBound()));
      }
      default -> {
        return TypeName.get(type);
      }
    }
  }

  /**
   * The marks of a declaration, except those that its type repeats: an annotation may be for types
   * and declarations at once, and then stands before the innermost component of an array.
   */
  List<AnnotationSpec> marks(JavaType type) {
    TypeMirror first = type.mirror();
    while (first instanceof ArrayType array) {
      first = array.getComponentType();
    }
    List<AnnotationSpec> marks = annotations(type.marks());
    marks.removeAll(annotations(Nullness.marks(first)));
    return marks;
  }

  static List<AnnotationSpec> annotations(List<? extends AnnotationMirror> mirrors) {
    List<AnnotationSpec> annotations = new ArrayList<>();
    for (AnnotationMirror mirror : mirrors) {
      annotations.add(AnnotationSpec.get(mirror));
    }
    return annotations;
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
