package dev.breakwater.codingagents;

/** Reads the output of one execution of a program. Called by one thread. */
@FunctionalInterface
interface LineReader {

  /**
   * Reads a line.
   *
   * @param line the line without its end
   * @param events receives its meaning
   */
  void read(String line, AgentEvents events);
}
