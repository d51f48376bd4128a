package dev.breakwater.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.util.Types;

/**
 * Which of the declarations that are compiled here a message can point to. For javac those are all;
 * ECJ leaves a message without file and line where it is about a record, or anything of one but its
 * methods, and tells nobody so.
 */
final class Positions {

  private final boolean isEcj;

  /**
   * Finds out what the compiler can do.
   *
   * @param types the compiler's own, whose class names it
   */
  Positions(Types types) {
    isEcj = types.getClass().getName().startsWith("org.eclipse.jdt.");
  }

  boolean isEcj() {
    return isEcj;
  }

  boolean has(Element element) {
    if (element.getKind() != ElementKind.PARAMETER) {
      return !isEcj || isPlacedByEcj(element);
    }
    // ECJ forgets whose a parameter is once a class that its method mentions came a round late.
    Element method = element.getEnclosingElement();
    return method != null && has(method);
  }

  private static boolean isPlacedByEcj(Element element) {
    return switch (element.getKind()) {
      case RECORD, RECORD_COMPONENT -> false;
      case FIELD, CONSTRUCTOR -> Classes.enclosing(element).getKind() != ElementKind.RECORD;
      default -> true;
    };
  }
}
