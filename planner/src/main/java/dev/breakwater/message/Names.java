package dev.breakwater.message;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The class names of one message. A name is short as long as it means one class in the whole
 * message; two classes of one short name are both qualified.
 *
 * <p>A message is rendered twice: the first time only to register its names.
 */
public final class Names {

  private final Map<String, String> qualified = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  Names() {}

  /**
   * Registers a class, and returns its name as far as it is known to be unique.
   *
   * @param shortName the name that readers prefer, such as {@code Outer.Inner}
   * @param qualifiedName the name that no other class has
   */
  public String of(String shortName, String qualifiedName) {
    String known = qualified.putIfAbsent(shortName, qualifiedName);
    if (known != null && !known.equals(qualifiedName)) {
      ambiguous.add(shortName);
    }
    return ambiguous.contains(shortName) ? qualifiedName : shortName;
  }
}
