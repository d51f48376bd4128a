package dev.breakwater.processor.read;

import dev.breakwater.processor.model.Site;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A parameter or field, through which a class holds what is passed to it.
 *
 * @param variable the parameter or field; of a record in a class file, the component
 * @param method the method or constructor of the parameter; null for a field
 * @param type the type that it has in the class at hand
 */
record Holder(Element variable, @Nullable ExecutableElement method, TypeMirror type) {

  boolean isField() {
    return method == null;
  }

  String name() {
    return variable.getSimpleName().toString();
  }

  /** Returns the element whose source mentions the type. */
  Element declaration() {
    return method == null ? variable : method;
  }

  /** Returns the position of the parameter or field, or the fallback where it has none here. */
  Site site(Context context, Site fallback) {
    return method == null
        ? context.site(variable, fallback)
        : context.site((VariableElement) variable, method, fallback);
  }
}
