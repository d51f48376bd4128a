package dev.breakwater.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** Finds the tools of a compile, which are checked even if no task is compiled with them. */
final class ToolScan {

  private ToolScan() {}

  /**
   * Returns the classes that may be tools among a class and its member classes. Decides most
   * classes of a compile without a look at their supertypes.
   */
  static List<TypeElement> candidates(TypeElement root) {
    List<TypeElement> candidates = new ArrayList<>();
    add(root, candidates);
    return candidates;
  }

  private static void add(TypeElement type, List<TypeElement> candidates) {
    if (!Mirrors.has(type, Mirrors.TASK)
        && (isOpenBase(type)
            || Mirrors.hasAccess(type)
            || !type.getInterfaces().isEmpty()
            || extendsAnother(type))) {
      candidates.add(type);
    }
    for (TypeElement member : ElementFilter.typesIn(members(type))) {
      add(member, candidates);
    }
  }

  /**
   * Returns whether tasks of other compilations may extend a class. They do not see its private
   * members.
   */
  static boolean isOpenBase(TypeElement type) {
    return type.getKind() == ElementKind.CLASS
        && type.getModifiers().contains(Modifier.ABSTRACT)
        && type.getSuperclass().getKind() != TypeKind.ERROR
        && Classes.isPublic(type);
  }

  /** {@return the members; none if javac gives up at a class that the class path lacks} */
  private static List<? extends Element> members(TypeElement type) {
    try {
      return type.getEnclosedElements();
    } catch (RuntimeException e) {
      if (ClassPathGap.of(e).isEmpty()) {
        throw e;
      }
      if (e.getClass().getName().startsWith("org.eclipse.")) {
        throw new CompilerGaveUp(e);
      }
      return List.of();
    }
  }

  private static boolean extendsAnother(TypeElement type) {
    return type.getKind() == ElementKind.CLASS
        && type.getSuperclass() instanceof DeclaredType superclass
        && !superclass.asElement().toString().equals("java.lang.Object");
  }
}
