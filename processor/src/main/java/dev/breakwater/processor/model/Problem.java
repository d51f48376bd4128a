package dev.breakwater.processor.model;

/**
 * Something that keeps a graph from being generated. Each kind is a record of facts; the sentences
 * that tell them to the user are the report's.
 */
public interface Problem {

  /** Where it stands. */
  Site site();
}
