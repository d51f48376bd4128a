package dev.breakwater.benchmarks.agents;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An agent of a graph: it reads files, calls its model several times, and writes its own file.
 *
 * @param name its name, and that of its file
 * @param inputs the agents whose files it reads
 * @param calls the latency of each call, in milliseconds
 */
record Agent(String name, List<Agent> inputs, List<Integer> calls) {

  /** A folder of an agent, with or without declarations. */
  interface Files {
    /** {@return the text; another one if the file is missing} */
    String read(String path) throws Exception;

    void write(String path, String text) throws Exception;
  }

  String path() {
    return "out/" + name + ".txt";
  }

  /** {@return the time of all its calls, in milliseconds} */
  long time() {
    return calls.stream().mapToLong(Integer::longValue).sum();
  }

  /** {@return the time of the longest chain that ends with it, in milliseconds} */
  long criticalTime() {
    return time() + inputs.stream().mapToLong(Agent::criticalTime).max().orElse(0);
  }

  /** Works: what it writes depends on everything that it has read, so that a wrong order shows. */
  void work(Files files) throws Exception {
    StringBuilder seen = new StringBuilder(name);
    for (Agent input : inputs) {
      seen.append('\n').append(files.read(input.path()));
    }
    for (int call : calls) {
      Thread.sleep(call);
      files.write(path(), name + " is not finished");
    }
    files.write(path(), name + ": " + Integer.toHexString(seen.toString().hashCode()));
  }

  @Override
  public String toString() {
    return name + inputs.stream().map(Agent::name).collect(Collectors.toList());
  }
}
