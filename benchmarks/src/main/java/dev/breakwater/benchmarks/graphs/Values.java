package dev.breakwater.benchmarks.graphs;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** What the sources of all libraries say of values in the same way. */
final class Values {

  private Values() {}

  /** What a task gives for the parameters {@code v<task>} of its predecessors. */
  static String expression(List<Integer> predecessors) {
    String longest = "0";
    for (int task : predecessors) {
      longest = longest.equals("0") ? "v" + task : "Math.max(" + longest + ", v" + task + ")";
    }
    return "1 + " + longest;
  }

  static String list(List<Integer> tasks, IntFunction<String> text) {
    return tasks.stream().map(text::apply).collect(Collectors.joining(", "));
  }

  static String sum(List<Integer> tasks, IntFunction<String> text) {
    return tasks.stream().map(text::apply).collect(Collectors.joining(" + "));
  }
}
