package dev.breakwater.processor.model;

import java.util.Optional;

/**
 * What a value fills: a parameter of an entry method, or a component of a graph's result record.
 */
public record Parameter(String name, ValueType type, Optional<From> from, Kind kind, Site site) {

  /** Which types are more than values. */
  public enum Kind {
    VALUE,

    /** The workspace, which only tasks with access may take. */
    WORKSPACE,

    /** The context of an attempt, which its step has and no graph passes on. */
    CONTEXT
  }

  /** Whether a parameter like this takes the context of the task's own attempt. */
  public boolean ofAttempt() {
    return kind == Kind.CONTEXT && from.isEmpty();
  }

  /** The class literal of a {@code @From}. */
  public record From(ClassRef task, Site site) {}
}
