package dev.breakwater.processor.read;

import java.lang.reflect.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Finds the classes in whose declaration ECJ has reported an error of its own.
 *
 * <p>ECJ leaves out a method, field or supertype whose type it cannot resolve, such as {@code
 * Known.Missing}, and no interface of the language model says so. A class that lost a member must
 * not be judged by the rest of them. The errors of its source tell, which the public fields of
 * ECJ's classes lead to. Where a version of ECJ names them otherwise, no class counts as broken.
 */
final class EcjErrors {

  /** The least and the greatest category of errors: the class path, syntax, imports and types. */
  private static final int BUILD_PATH = 10;

  private static final int TYPE = 40;

  private EcjErrors() {}

  /**
   * Returns whether ECJ has reported an error inside the declaration of a class in source.
   *
   * @param orchestrators the orchestrators to come: that they are missing yet is not an error
   */
  static boolean isReportedIn(TypeElement type, Orchestrators orchestrators) {
    try {
      Object binding = field(type, "_binding");
      Object declaration = field(field(binding, "scope"), "referenceContext");
      Object result = field(declaration, "compilationResult");
      int start = (int) field(declaration, "declarationSourceStart");
      int end = (int) field(declaration, "declarationSourceEnd");
      Object[] errors = (Object[]) call(result, "getErrors");
      return errors != null && isAny(errors, start, end, orchestrators);
    } catch (ReflectiveOperationException | ClassCastException e) {
      return false;
    }
  }

  private static boolean isAny(Object[] errors, int start, int end, Orchestrators orchestrators)
      throws ReflectiveOperationException {
    for (Object error : errors) {
      int category = (int) call(error, "getCategoryID");
      int at = (int) call(error, "getSourceStart");
      // An error of the class path stands at the beginning of the file.
      boolean inside = (at >= start && at <= end) || category == BUILD_PATH;
      if (inside
          && category >= BUILD_PATH
          && category <= TYPE
          && !orchestrators.areIn((String[]) call(error, "getArguments"))) {
        return true;
      }
    }
    return false;
  }

  private static Object field(Object owner, String name) throws ReflectiveOperationException {
    return owner.getClass().getField(name).get(owner);
  }

  private static Object call(Object owner, String name) throws ReflectiveOperationException {
    Class<?> type = owner.getClass();
    // Errors are also of classes that nobody else can name, below a public one.
    while (!Modifier.isPublic(type.getModifiers())) {
      type = type.getSuperclass();
    }
    return type.getMethod(name).invoke(owner);
  }
}
