package dev.breakwater.runtime;

/**
 * When a task may start. Under either, two tasks that conflict never overlap: they have an order,
 * and the later one starts when the earlier one is done.
 */
public enum Schedule {

  /**
   * A wave starts when the wave before it is done. What runs beside what is then the same in every
   * run, and is what the plan shows. The default.
   */
  WAVES,

  /**
   * A task starts when its own predecessors are done. Where the limit of {@link
   * Engine.Builder#maxConcurrency} holds tasks back, the one with the longest remaining path, in
   * tasks, goes first; among equals, the one that the graph lists first.
   */
  EAGER
}
