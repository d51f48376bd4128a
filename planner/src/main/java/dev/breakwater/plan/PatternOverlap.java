package dev.breakwater.plan;

import dev.breakwater.resource.Resource;

/**
 * Two patterns of different tasks that overlap.
 *
 * @param first a pattern that the first task writes
 * @param second a pattern that the second task reads or writes
 * @param witness a path that both patterns match, without the scheme
 */
public record PatternOverlap(Resource first, Resource second, String witness) {

  /** {@return the witness as a resource is written: with its scheme, unless it is a file} */
  public String witnessText() {
    return first.scheme().equals("file") ? witness : first.scheme() + ":" + witness;
  }
}
