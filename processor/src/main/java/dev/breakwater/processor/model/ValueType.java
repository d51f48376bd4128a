package dev.breakwater.processor.model;

/**
 * The type of a value that passes between tasks, opaque but for the two relations that fill slots.
 */
public interface ValueType {

  /** Whether both are the same type once primitives are boxed. */
  boolean sameAs(ValueType other);

  /** Whether a value of this type, boxed, can be passed where {@code target} is declared. */
  boolean assignableTo(ValueType target);

  /** The type with simple names, for messages. */
  String display();

  /** The type with canonical names and without annotations, for files. */
  String canonical();
}
