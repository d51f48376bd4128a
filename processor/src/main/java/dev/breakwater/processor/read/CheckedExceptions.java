package dev.breakwater.processor.read;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds constructors that throw checked exceptions, which generated code does not catch. */
final class CheckedExceptions {

  private CheckedExceptions() {}

  /** Returns whether a constructor declares a checked exception. */
  static boolean areThrownBy(Context context, ExecutableElement constructor) {
    for (TypeMirror thrown : constructor.getThrownTypes()) {
      context.noteUnresolved(constructor, thrown);
      if (thrown.getKind() != TypeKind.ERROR
          && !isSubtype(context, thrown, "java.lang.RuntimeException")
          && !isSubtype(context, thrown, "java.lang.Error")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSubtype(Context context, TypeMirror type, String of) {
    return context.types().isSubtype(type, context.elements().getTypeElement(of).asType());
  }
}
