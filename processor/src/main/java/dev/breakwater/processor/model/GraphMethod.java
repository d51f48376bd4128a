package dev.breakwater.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * The method of a graph that starts a run.
 *
 * @param varargs whether its last parameter takes any number of values
 * @param declared its return type as it stands
 * @param result the {@code R} that it gives; empty for {@code void}, {@code Void} and Kotlin's
 *     {@code Unit}
 * @param construction how {@code R} is built where no task returns it; empty where it is of no type
 *     that could be
 */
public record GraphMethod(
    String name,
    List<Input> inputs,
    boolean varargs,
    Returns returns,
    ValueType declared,
    Optional<ValueType> result,
    Optional<Construction> construction,
    Site site) {

  /** In what the result is wrapped. */
  public enum Returns {
    PLAIN,
    FUTURE,
    STAGE
  }

  public GraphMethod {
    inputs = List.copyOf(inputs);
  }

  /** Returns what is built where no task returns the result; empty where nothing can be. */
  public Optional<Construction.Possible> built() {
    return construction
        .filter(Construction.Possible.class::isInstance)
        .map(Construction.Possible.class::cast);
  }

  /** Returns the components or parameters that values fill to build the result. */
  public Optional<List<Parameter>> components() {
    return built().map(Construction.Possible::parts);
  }

  /** Returns why the result's class cannot be built, where that is worth saying. */
  public Optional<Construction.Obstacle> obstacle() {
    return construction
        .filter(Construction.Impossible.class::isInstance)
        .map(impossible -> ((Construction.Impossible) impossible).obstacle());
  }
}
