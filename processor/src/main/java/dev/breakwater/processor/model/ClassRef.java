package dev.breakwater.processor.model;

import java.util.List;

/**
 * A class or interface by its names.
 *
 * @param packageName empty for the unnamed package
 * @param simpleNames from the outermost class to this one
 */
public record ClassRef(String packageName, List<String> simpleNames) {

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
}
