package dev.breakwater.runtime;

/** The name of a graph as people say it. */
final class GraphName {

  private GraphName() {}

  /** {@code Inner} of {@code com.acme.Outer.Inner}. */
  static String simple(String graph) {
    return graph.substring(graph.lastIndexOf('.') + 1);
  }
}
