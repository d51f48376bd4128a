package dev.breakwater.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** A class with its superclasses and interfaces, and the methods that it has of them. */
final class Hierarchy {

  private static final String OBJECT = "java.lang.Object";

  private final Context context;
  private final TypeElement type;
  private final Map<TypeElement, DeclaredType> classes = new LinkedHashMap<>();
  private final List<TypeElement> inOrder;

  private Hierarchy(Context context, TypeElement type) {
    this.context = context;
    this.type = type;
    climb(type.asType());
    this.inOrder = List.copyOf(classes.keySet());
  }

  static Hierarchy of(Context context, TypeElement type) {
    return new Hierarchy(context, type);
  }

  /** Superclasses before interfaces, each class once. */
  private void climb(TypeMirror mirror) {
    context.noteUnresolved(type, mirror);
    if (!(mirror instanceof DeclaredType declared) || mirror.getKind() == TypeKind.ERROR) {
      return;
    }
    TypeElement element = (TypeElement) declared.asElement();
    if (element.getQualifiedName().contentEquals(OBJECT)
        || classes.putIfAbsent(element, declared) != null) {
      return;
    }
    for (TypeMirror supertype : supertypes(element, mirror)) {
      climb(supertype);
    }
  }

  private List<? extends TypeMirror> supertypes(TypeElement element, TypeMirror mirror) {
    try {
      return context.types().directSupertypes(mirror);
    } catch (RuntimeException e) {
      context.noteGap(element, e);
      return List.of();
    }
  }

  /** The class itself, its superclasses, then its interfaces; without {@code Object}. */
  List<TypeElement> classes() {
    return inOrder;
  }

  /** The superclasses, from the nearest on, with their type arguments. */
  List<DeclaredType> superclasses() {
    List<DeclaredType> superclasses = new ArrayList<>();
    classes.forEach(
        (element, declared) -> {
          if (element.getKind() == ElementKind.CLASS && !element.equals(type)) {
            superclasses.add(declared);
          }
        });
    return superclasses;
  }

  /**
   * The supertypes from the platform's library with their type arguments, such as {@code
   * Supplier<Db>}.
   */
  List<DeclaredType> platformTypes() {
    List<DeclaredType> types = new ArrayList<>();
    classes.forEach(
        (element, declared) -> {
          if (Classes.isOfPlatform(element) && !declared.getTypeArguments().isEmpty()) {
            types.add(declared);
          }
        });
    return types;
  }

  /** The fields of all of them, private and static ones too. */
  Map<Element, TypeMirror> fields() {
    Map<Element, TypeMirror> fields = new LinkedHashMap<>();
    classes.forEach(
        (element, declared) ->
            ElementFilter.fieldsIn(context.members(element))
                .forEach(field -> fields.put(field, context.types().asMemberOf(declared, field))));
    return fields;
  }

  /** A method with the types that it has in the class at the bottom. */
  ExecutableType signature(ExecutableElement method) {
    return (ExecutableType) context.types().asMemberOf((DeclaredType) type.asType(), method);
  }

  /**
   * The methods that an instance has, but for {@code Object}'s: neither private nor static, an
   * overridden one once, as the lowest class declares it.
   */
  List<ExecutableElement> methods() {
    List<ExecutableElement> methods = new ArrayList<>();
    for (TypeElement element : inOrder) {
      for (ExecutableElement method : ElementFilter.methodsIn(context.members(element))) {
        if (isMember(method) && !isObjects(method)) {
          add(methods, method);
        }
      }
    }
    return methods;
  }

  private void add(List<ExecutableElement> methods, ExecutableElement method) {
    for (int i = 0; i < methods.size(); i++) {
      ExecutableElement known = methods.get(i);
      if (overrides(known, method)) {
        return;
      }
      if (overrides(method, known)) {
        methods.set(i, method);
        return;
      }
      if (isSame(known, method)) {
        return;
      }
    }
    methods.add(method);
  }

  boolean overrides(ExecutableElement lower, ExecutableElement upper) {
    return context.elements().overrides(lower, upper, type);
  }

  /** Two interfaces may declare the same method; an implementation serves both. */
  private boolean isSame(ExecutableElement one, ExecutableElement other) {
    return one.getSimpleName().equals(other.getSimpleName())
        && context.types().isSubsignature(signature(one), signature(other));
  }

  private boolean isMember(ExecutableElement method) {
    var modifiers = method.getModifiers();
    if (modifiers.contains(Modifier.PRIVATE) || modifiers.contains(Modifier.STATIC)) {
      return false;
    }
    TypeElement owner = (TypeElement) Classes.enclosing(method);
    return owner.getKind().isInterface()
        || modifiers.contains(Modifier.PUBLIC)
        || modifiers.contains(Modifier.PROTECTED)
        || foreignClassBelow(owner).isEmpty();
  }

  /**
   * The methods of superclasses that are neither private nor static, and that the class does not
   * inherit, since a class of another package stands between.
   */
  List<ExecutableElement> methodsNotInherited() {
    List<ExecutableElement> methods = new ArrayList<>();
    for (TypeElement element : inOrder) {
      for (ExecutableElement method : ElementFilter.methodsIn(context.members(element))) {
        var modifiers = method.getModifiers();
        if (!modifiers.contains(Modifier.PRIVATE)
            && !modifiers.contains(Modifier.STATIC)
            && !isMember(method)) {
          methods.add(method);
        }
      }
    }
    return methods;
  }

  /**
   * The first class, from the bottom up to a superclass, that is in another package than that. What
   * is package-private in the superclass is not inherited beyond it.
   */
  Optional<TypeElement> foreignClassBelow(TypeElement superclass) {
    String home = Classes.packageOf(superclass);
    TypeElement at = type;
    while (!at.equals(superclass)) {
      if (!Classes.packageOf(at).equals(home)) {
        return Optional.of(at);
      }
      at = (TypeElement) ((DeclaredType) at.getSuperclass()).asElement();
    }
    return Optional.empty();
  }

  private boolean isObjects(ExecutableElement method) {
    for (ExecutableElement known : context.objectMethods()) {
      if (known.getSimpleName().equals(method.getSimpleName())
          && context
              .types()
              .isSubsignature((ExecutableType) method.asType(), (ExecutableType) known.asType())) {
        return true;
      }
    }
    return false;
  }
}
