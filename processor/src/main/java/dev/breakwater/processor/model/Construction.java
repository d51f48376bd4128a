package dev.breakwater.processor.model;

import java.util.List;

/** How a graph's result is built where no task returns it, or why it cannot be. */
public sealed interface Construction {

  /**
   * The result can be built from values.
   *
   * @param type the record or class to build
   * @param parts the components of the record, or the parameters of the constructor
   */
  record Possible(ClassRef type, Kind kind, List<Slot> parts) implements Construction {
    public Possible {
      parts = List.copyOf(parts);
    }

    /** Returns whether an unbound part means that this type is not to be built at all. */
    public boolean isTentative() {
      return kind == Kind.LIBRARY_CLASS;
    }
  }

  /** The result is a class that is compiled here, which has no usable constructor. */
  record Impossible(Obstacle obstacle) implements Construction {}

  /** What is built. */
  enum Kind {
    RECORD,

    /** A class that is compiled here, by its only constructor. */
    CLASS,

    /** A class from a library. It is built only if every parameter binds, and else left alone. */
    LIBRARY_CLASS
  }

  /** What is wrong with the constructors of a class. */
  enum Obstacle {
    SEVERAL_CONSTRUCTORS,
    CONSTRUCTOR_NOT_VISIBLE,
    CONSTRUCTOR_TAKES_VALUE_CLASS,
    CONSTRUCTOR_GENERIC,
    CONSTRUCTOR_THROWS
  }
}
