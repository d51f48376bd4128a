package dev.breakwater.processor.model;

/**
 * A position in what is compiled, opaque to everything between reading and reporting.
 *
 * <p>Two graphs may find the same problem at the same position; {@link #key()} tells so, also
 * across rounds, between which a compiler makes its objects anew.
 */
public interface Site {

  /** Text that is equal for equal positions. */
  String key();
}
