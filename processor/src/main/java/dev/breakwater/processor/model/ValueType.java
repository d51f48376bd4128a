package dev.breakwater.processor.model;

import dev.breakwater.message.Part;

/**
 * The type of a value that passes between tasks, opaque but for the two relations that fill
 * parameters.
 */
public interface ValueType extends Part {

  /** Whether both are the same type once primitives are boxed. */
  boolean sameAs(ValueType other);

  /** Text that is equal for types that are the same once boxed; others may share it. */
  String key();

  /** Whether a value of this type, boxed, can be passed where {@code target} is declared. */
  boolean assignableTo(ValueType target);

  /** The type with simple names, for messages. */
  String display();

  /** The type with canonical names and without annotations, for files. */
  String canonical();
}
