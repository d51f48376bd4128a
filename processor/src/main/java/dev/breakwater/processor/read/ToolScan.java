package dev.breakwater.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Finds the tools of a compile, which are checked even if no task is compiled with them. */
final class ToolScan {

  private ToolScan() {}

  /**
   * Returns the classes that may be tools among a class and its member classes. Decides most classes
   * of a compile without a look at their supertypes.
   */
  static List<TypeElement> candidates(TypeElement root) {
    List<TypeElement> candidates = new ArrayList<>();
    add(root, candidates);
    return candidates;
  }

  private static void add(TypeElement type, List<TypeElement> candidates) {
    if (!Mirrors.has(type, Mirrors.TASK)
        && (Mirrors.has(type, Mirrors.READS)
            || Mirrors.has(type, Mirrors.WRITES)
            || !type.getInterfaces().isEmpty()
            || extendsAnother(type))) {
      candidates.add(type);
    }
    for (TypeElement member : ElementFilter.typesIn(type.getEnclosedElements())) {
      add(member, candidates);
    }
  }

  private static boolean extendsAnother(TypeElement type) {
    return type.getKind() == ElementKind.CLASS
        && type.getSuperclass() instanceof DeclaredType superclass
        && !superclass.asElement().toString().equals("java.lang.Object");
  }
}
