package dev.breakwater.processor.model;

import java.util.Optional;

/**
 * What a value fills: a parameter of an entry method, or a component of a graph's result record.
 *
 * @param workspace whether the type is the workspace, which only tasks with access may take
 */
public record Slot(String name, ValueType type, Optional<From> from, boolean workspace, Site site) {

  /** The class literal of a {@code @From}. */
  public record From(ClassRef task, Site site) {}
}
