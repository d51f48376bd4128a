package dev.breakwater.processor;

import java.util.Comparator;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a type across rounds. The module belongs to it: modules that are compiled together may
 * have types of one name.
 *
 * @param module the name of the type's module; empty for the unnamed module
 * @param type the qualified name of the type
 */
record TypeKey(String module, String type) implements Comparable<TypeKey> {

  private static final Comparator<TypeKey> ORDER =
      Comparator.comparing(TypeKey::type).thenComparing(TypeKey::module);

  static TypeKey of(Elements elements, TypeElement type) {
    ModuleElement module = elements.getModuleOf(type);
    String name = module == null ? "" : module.getQualifiedName().toString();
    return new TypeKey(name, type.getQualifiedName().toString());
  }

  /** Returns the type of that name in the same module, as the current round knows it. */
  @Nullable TypeElement find(Elements elements, String name) {
    ModuleElement named = module.isEmpty() ? null : elements.getModuleElement(module);
    return named == null ? elements.getTypeElement(name) : elements.getTypeElement(named, name);
  }

  /** Returns the type itself, as the current round knows it. */
  @Nullable TypeElement find(Elements elements) {
    return find(elements, type);
  }

  @Override
  public int compareTo(TypeKey other) {
    return ORDER.compare(this, other);
  }
}
