package dev.breakwater.processor.model;

import java.util.Optional;

/**
 * A capability that reaches a task in another way than as the task's own lease, so that nothing
 * restricts it.
 *
 * @param place what holds the capability, or the nearest to it that is compiled here
 * @param holder the member of a class file that holds it, if that is not the place itself
 * @param entrance what brings the place into a task, if that is not the place itself
 * @param capability the type that is held
 * @param lease the type of what an entry method takes instead
 */
public record UnleasedCapability(
    Site site,
    Place place,
    Optional<Place> holder,
    Optional<Place> entrance,
    ValueType capability,
    ValueType lease)
    implements Problem {

  /** A parameter, field, component or result of a class. */
  public record Place(Kind kind, String name, ClassRef owner) {}

  /** What a place is. */
  public enum Kind {
    /** A parameter of a graph's method. */
    INPUT,
    /** What an entry method returns. */
    RESULT,
    TASK_CONSTRUCTOR,
    TASK_FIELD,
    CONSTRUCTOR,
    FIELD,
    COMPONENT
  }
}
