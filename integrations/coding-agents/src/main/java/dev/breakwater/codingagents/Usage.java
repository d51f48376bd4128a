package dev.breakwater.codingagents;

import org.jspecify.annotations.Nullable;

/**
 * The tokens, the cost and the model turns of one execution of a program, or of several.
 *
 * @param cost in US dollars; null if it is not known
 */
record Usage(long input, long output, @Nullable Double cost, int turns) {

  static final Usage NONE = new Usage(0, 0, null, 0);

  Usage plus(Usage other) {
    Double sum =
        cost == null || other.cost == null
            ? (cost == null ? other.cost : cost)
            : Double.valueOf(cost + other.cost);
    return new Usage(input + other.input, output + other.output, sum, turns + other.turns);
  }
}
