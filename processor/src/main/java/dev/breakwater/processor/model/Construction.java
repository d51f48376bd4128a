package dev.breakwater.processor.model;

import dev.breakwater.message.Fix;
import dev.breakwater.message.Message;
import java.util.List;

/** How a graph's result is built where no task returns it, or why it cannot be. */
public sealed interface Construction {

  /**
   * The result can be built from values.
   *
   * @param type the record or class to build
   * @param overloaded whether it has other constructors, which a call could mean
   * @param parts the components of the record, or the parameters of the constructor
   */
  record Possible(ClassRef type, Kind kind, boolean overloaded, List<Parameter> parts)
      implements Construction {
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

  /** The kind of type that is built. */
  enum Kind {
    RECORD,

    /** A class that is compiled here, by its only constructor. */
    CLASS,

    /** A class from a library. It is built only if every parameter binds, and else left alone. */
    LIBRARY_CLASS
  }

  /** A reason why a class cannot be built, with its sentence and its fix. */
  enum Obstacle {
    SEVERAL_CONSTRUCTORS(Message.SEVERAL_CONSTRUCTORS, Fix.ONE_CONSTRUCTOR),
    CONSTRUCTOR_NOT_VISIBLE(Message.CONSTRUCTOR_NOT_VISIBLE, Fix.PUBLIC_CONSTRUCTOR),
    CONSTRUCTOR_TAKES_VALUE_CLASS(Message.CONSTRUCTOR_TAKES_VALUE_CLASS, Fix.DATA_CLASS_IN),
    CONSTRUCTOR_GENERIC(Message.CONSTRUCTOR_GENERIC, Fix.PLAIN_CONSTRUCTOR),
    CONSTRUCTOR_THROWS(Message.CONSTRUCTOR_THROWS, Fix.UNCHECKED_CONSTRUCTOR);

    private final Message sentence;
    private final Fix fix;

    Obstacle(Message sentence, Fix fix) {
      this.sentence = sentence;
      this.fix = fix;
    }

    /** {@return the sentence, about a class} */
    public Message sentence() {
      return sentence;
    }

    /** {@return the fix, of a class} */
    public Fix fix() {
      return fix;
    }
  }
}
