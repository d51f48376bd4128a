package dev.breakwater.processor.model;

import dev.breakwater.message.MessageText;

/** A graph that cannot be one, whatever its tasks read and write. */
public record InvalidGraph(Site site, ClassRef graph, GraphFault fault) implements Problem {

  @Override
  public MessageText message() {
    return fault.message(graph);
  }
}
