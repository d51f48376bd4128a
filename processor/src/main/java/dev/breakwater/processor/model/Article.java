package dev.breakwater.processor.model;

/** Chooses the indefinite article for the name of a type. */
public final class Article {

  private Article() {}

  /** {@return {@code a} or {@code an}} */
  public static String of(ValueType type) {
    return "AEIOU".indexOf(type.display().charAt(0)) >= 0 ? "an" : "a";
  }
}
