package dev.breakwater.processor.model;

import dev.breakwater.message.Part;
import java.util.Optional;

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

  /**
   * What is known about null, once a value of this type is passed where {@code target} is declared.
   */
  NullFit nullFit(ValueType target);

  /** The annotation by which a value of this type may be null. */
  Optional<String> nullableMark();

  /** The type with the annotations in it that are about null, for messages. */
  Part marked();

  /** The type that holds null in place of a primitive one, for messages. */
  Part object();

  /** What annotations tell about null where a value is passed. */
  enum NullFit {
    /** Both agree, or one of them says nothing. */
    FITS,

    /** The value may be null, where null is excluded. */
    MAY_BE_NULL,

    /** The types disagree about their type arguments or components. */
    DIFFERS_INSIDE
  }

  /** A class in this type that code of a package cannot name, if there is one. */
  Optional<ClassRef> invisibleFrom(String packageName);

  /** The type with simple names, for messages. */
  String display();

  /** The type with canonical names and without annotations, for files. */
  String canonical();
}
