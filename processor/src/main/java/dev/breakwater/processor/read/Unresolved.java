package dev.breakwater.processor.read;

import dev.breakwater.processor.model.ClassRef;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A name that the compiler cannot resolve, or not yet: another processor may still write it.
 *
 * @param where the outermost class that mentions it
 * @param name as the compiler prints it
 * @param compiledHere whether that class is source, so that the compiler complains itself
 * @param gaveUp whether the compiler did not read on behind the name, which no later round mends
 */
public record Unresolved(ClassRef where, String name, boolean compiledHere, boolean gaveUp) {

  /** Returns the class at which the compiler gave up while a class was read. */
  static Unresolved of(ClassPathGap gap, TypeElement read, boolean compiledHere) {
    return gap.where()
        .map(where -> new Unresolved(named(where), gap.missing(), false, true))
        .orElseGet(
            () -> new Unresolved(Classes.outermostRef(read), gap.missing(), compiledHere, true));
  }

  private static ClassRef named(String qualified) {
    int dot = qualified.lastIndexOf('.');
    return new ClassRef(
        qualified.substring(0, Math.max(0, dot)), List.of(qualified.substring(dot + 1)));
  }
}
