package dev.breakwater.benchmarks.memory;

import java.util.HashMap;
import java.util.Map;

/**
 * What an experiment found, each with its name. Immutable.
 *
 * @param values the figures
 */
record Findings(Map<String, Double> values) {

  /** From lines of a name, a blank, and a figure. */
  static Findings parse(String output) {
    Map<String, Double> values = new HashMap<>();
    output
        .lines()
        .map(line -> line.split(" ", 2))
        .forEach(pair -> values.put(pair[0], Double.parseDouble(pair[1])));
    return new Findings(Map.copyOf(values));
  }

  double get(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("nothing was found for " + name + ": " + values);
    }
    return value;
  }
}
