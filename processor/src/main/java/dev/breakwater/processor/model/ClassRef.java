package dev.breakwater.processor.model;

import dev.breakwater.message.Names;
import dev.breakwater.message.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class or interface by its names.
 *
 * @param packageName empty for the unnamed package
 * @param simpleNames from the outermost class to this one
 */
public record ClassRef(String packageName, List<String> simpleNames) implements Part {

  public ClassRef {
    simpleNames = List.copyOf(simpleNames);
  }

  public String simpleName() {
    return simpleNames.get(simpleNames.size() - 1);
  }

  /** As it is written where its package is imported: {@code Outer.Inner}. */
  public String nestedName() {
    return String.join(".", simpleNames);
  }

  public String canonicalName() {
    return packageName.isEmpty() ? nestedName() : packageName + "." + nestedName();
  }

  /** {@return the nested name, or the canonical one where a message shows another class of it} */
  @Override
  public String text(Names names) {
    return names.of(nestedName(), canonicalName());
  }

  /** Written out, since a record links its own at run time, which a short compile would notice. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClassRef ref
        && packageName.equals(ref.packageName)
        && simpleNames.equals(ref.simpleNames);
  }

  @Override
  public int hashCode() {
    return 31 * packageName.hashCode() + simpleNames.hashCode();
  }
}
