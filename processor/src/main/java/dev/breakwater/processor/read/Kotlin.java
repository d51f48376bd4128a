package dev.breakwater.processor.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Recognizes what the Kotlin compiler makes of Kotlin's own constructs, in the stubs that kapt
 * shows to processors and in class files.
 *
 * <p>{@code kotlin.Metadata} lists the names and descriptors that a class declares. Only that list
 * is read: decoding the rest would need a library.
 */
final class Kotlin {

  private static final String METADATA = "kotlin.Metadata";
  private static final String CONTINUATION = "kotlin.coroutines.Continuation";
  private static final String UNIT = "kotlin.Unit";
  private static final Pattern COMPONENT = Pattern.compile("component[1-9]\\d*");

  /** What Kotlin appends to the name of a function that takes or returns a value class. */
  private static final Pattern MANGLED = Pattern.compile("(\\w+)-[\\w-]{7}");

  /** The last parameter of the constructor that Kotlin calls in place of one that takes them. */
  private static final String HIDDEN_CONSTRUCTOR =
      "Lkotlin/jvm/internal/DefaultConstructorMarker;)V";

  private Kotlin() {}

  /** Whether a value of the type says nothing, as {@code Void}'s. */
  static boolean isUnit(TypeMirror type) {
    return isNamed(type, UNIT);
  }

  /** Whether the method is a {@code suspend} function, which only coroutines can call. */
  static boolean isSuspending(ExecutableElement method) {
    return continuation(method).isPresent();
  }

  /** What a {@code suspend} function returns in Kotlin; its compiled form returns an object. */
  static String suspendedResult(ExecutableElement method) {
    List<? extends TypeMirror> arguments =
        continuation(method).map(DeclaredType::getTypeArguments).orElse(List.of());
    if (arguments.isEmpty()) {
      return "Object";
    }
    return TypeText.simple(arguments.get(0)).replaceFirst("^\\? super ", "");
  }

  private static Optional<DeclaredType> continuation(ExecutableElement method) {
    List<? extends VariableElement> parameters = method.getParameters();
    if (parameters.isEmpty()) {
      return Optional.empty();
    }
    TypeMirror last = parameters.get(parameters.size() - 1).asType();
    return isNamed(last, CONTINUATION) ? Optional.of((DeclaredType) last) : Optional.empty();
  }

  /**
   * The methods without those that Kotlin adds to properties and data classes; all of them where
   * nothing else would be left.
   */
  static List<ExecutableElement> written(List<ExecutableElement> methods) {
    if (methods.size() < 2) {
      return methods;
    }
    List<ExecutableElement> written = new ArrayList<>();
    for (ExecutableElement method : methods) {
      if (!isAdded(method)) {
        written.add(method);
      }
    }
    return written.isEmpty() ? methods : written;
  }

  private static boolean isAdded(ExecutableElement method) {
    TypeElement owner = (TypeElement) Classes.enclosing(method);
    Set<String> names = names(owner);
    return !names.isEmpty() && (isAccessor(method, owner, names) || isOfDataClass(method, owner));
  }

  private static boolean isAccessor(
      ExecutableElement method, TypeElement owner, Set<String> names) {
    String name = method.getSimpleName().toString();
    boolean returns = method.getReturnType().getKind() != TypeKind.VOID;
    int parameters = method.getParameters().size();
    if (parameters == 0 && returns) {
      // A function isX is listed under the same name as a property isX: only a field tells.
      return name.startsWith("is")
          ? hasField(owner, name)
          : name.startsWith("get") && isListed(name.substring(3), names);
    }
    if (parameters == 1 && !returns && name.startsWith("set")) {
      String property = name.substring(3);
      return isListed(property, names) || names.contains("is" + property);
    }
    return false;
  }

  /** Kotlin makes the first letter of a property's name upper case. */
  private static boolean isListed(String property, Set<String> names) {
    return !property.isEmpty()
        && (names.contains(property)
            || names.contains(Character.toLowerCase(property.charAt(0)) + property.substring(1)));
  }

  private static boolean hasField(TypeElement owner, String name) {
    for (VariableElement field : ElementFilter.fieldsIn(owner.getEnclosedElements())) {
      if (field.getSimpleName().contentEquals(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfDataClass(ExecutableElement method, TypeElement owner) {
    String name = method.getSimpleName().toString();
    if (name.equals("copy")) {
      return isSame(method.getReturnType(), owner) && hasComponents(owner);
    }
    return COMPONENT.matcher(name).matches()
        && method.getParameters().isEmpty()
        && hasComponents(owner);
  }

  private static boolean isSame(TypeMirror type, TypeElement element) {
    return type instanceof DeclaredType declared && declared.asElement().equals(element);
  }

  /** The functions are private as their properties are. */
  private static boolean hasComponents(TypeElement owner) {
    boolean hasFirst = false;
    boolean hasCopy = false;
    for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
      hasFirst |= method.getSimpleName().contentEquals("component1");
      hasCopy |=
          method.getSimpleName().contentEquals("copy") && isSame(method.getReturnType(), owner);
    }
    return hasFirst && hasCopy;
  }

  /** The functions that Java cannot name, since they take or return value classes. */
  static List<String> hiddenByValueClasses(TypeElement type) {
    List<String> hidden = new ArrayList<>();
    for (String name : names(type)) {
      var mangled = MANGLED.matcher(name);
      if (mangled.matches()) {
        hidden.add(mangled.group(1));
      }
    }
    hidden.sort(null);
    return hidden;
  }

  /** Whether Java cannot call a constructor since it takes value classes. */
  static boolean hidesConstructor(TypeElement type) {
    for (String name : names(type)) {
      if (name.endsWith(HIDDEN_CONSTRUCTOR)) {
        return true;
      }
    }
    return false;
  }

  /** The names in a Kotlin class, in no order; none in a class that is not Kotlin's. */
  private static Set<String> names(Element type) {
    Set<String> names = new HashSet<>();
    Mirrors.find(type, METADATA)
        .ifPresent(
            metadata ->
                Mirrors.items(metadata, "d2")
                    .forEach(item -> Mirrors.text(item).ifPresent(names::add)));
    return names;
  }

  private static boolean isNamed(TypeMirror type, String name) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(name);
  }
}
