package dev.breakwater.processor.read;

import dev.breakwater.processor.model.ClassRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Names of classes, and from where they can be seen. */
final class Classes {

  private Classes() {}

  static ClassRef ref(TypeElement type) {
    Deque<String> names = new ArrayDeque<>();
    Element element = type;
    for (; element instanceof TypeElement; element = element.getEnclosingElement()) {
      names.addFirst(element.getSimpleName().toString());
    }
    return new ClassRef(packageOf(type), List.copyOf(names));
  }

  static String packageOf(Element element) {
    Element owner = element;
    while (owner.getKind() != ElementKind.PACKAGE) {
      owner = enclosing(owner);
    }
    return ((PackageElement) owner).getQualifiedName().toString();
  }

  /** What encloses a class or member: only modules and packages stand in nothing. */
  static Element enclosing(Element element) {
    Element owner = element.getEnclosingElement();
    if (owner == null) {
      throw new NullPointerException(element.toString());
    }
    return owner;
  }

  static TypeElement outermost(Element element) {
    Element type = element;
    while (enclosing(type).getKind() != ElementKind.PACKAGE) {
      type = enclosing(type);
    }
    return (TypeElement) type;
  }

  static ClassRef outermostRef(Element element) {
    return ref(outermost(element));
  }

  /** Whether the class, or one that encloses it, is private. */
  static boolean isPrivate(TypeElement type) {
    for (TypeElement each : withEnclosing(type)) {
      if (each.getModifiers().contains(Modifier.PRIVATE)) {
        return true;
      }
    }
    return false;
  }

  /** Whether code of the package can name the class. */
  static boolean isVisible(TypeElement type, String fromPackage) {
    for (TypeElement each : withEnclosing(type)) {
      if (!isMemberVisible(each, fromPackage)) {
        return false;
      }
    }
    return true;
  }

  /** Whether code of the package can use a member, or a top-level class, that it can name. */
  static boolean isMemberVisible(Element member, String fromPackage) {
    if (member.getModifiers().contains(Modifier.PUBLIC)) {
      return true;
    }
    return !member.getModifiers().contains(Modifier.PRIVATE)
        && packageOf(member).equals(fromPackage);
  }

  /** Whether an instance of a class has an instance of the class around it. */
  static boolean isInner(TypeElement type) {
    return type.getNestingKind() == NestingKind.MEMBER
        && type.getKind() == ElementKind.CLASS
        && !type.getModifiers().contains(Modifier.STATIC);
  }

  /** Whether a class belongs to the JDK, or to the library of Kotlin. */
  static boolean isOfPlatform(TypeElement type) {
    String name = type.getQualifiedName().toString();
    return name.startsWith("java.") || name.startsWith("javax.") || name.startsWith("kotlin.");
  }

  /** Whether code everywhere can name the class. */
  static boolean isPublic(TypeElement type) {
    return withEnclosing(type).stream().allMatch(t -> t.getModifiers().contains(Modifier.PUBLIC));
  }

  private static List<TypeElement> withEnclosing(TypeElement type) {
    List<TypeElement> types = new ArrayList<>();
    Element element = type;
    for (; element instanceof TypeElement t; element = element.getEnclosingElement()) {
      types.add(t);
    }
    return types;
  }
}
