package dev.breakwater.benchmarks.agents;

import java.util.List;
import java.util.stream.Stream;

/**
 * A declared agent. Immutable.
 *
 * @param name the simple name of its class
 * @param reads the patterns of the files that it reads, all of them
 * @param writes the patterns of the files that it may write
 * @param files the files that it does write
 */
record Agent(String name, List<String> reads, List<String> writes, List<String> files) {

  /** {@return an agent that reads some patterns and does not write yet} */
  static Agent reading(String name, String... reads) {
    return new Agent(name, List.of(reads), List.of(), List.of());
  }

  /** {@return the same agent, writing some files with a declaration of each by its path} */
  Agent writing(String... paths) {
    return new Agent(name, reads, List.of(paths), List.of(paths));
  }

  /** {@return the same agent, writing some files that a pattern declares} */
  Agent writing(String pattern, List<String> paths) {
    return new Agent(name, reads, List.of(pattern), paths);
  }

  /** {@return the same agent, writing one more file} */
  Agent and(String path) {
    return new Agent(name, reads, with(writes, path), with(files, path));
  }

  private static List<String> with(List<String> list, String added) {
    return Stream.concat(list.stream(), Stream.of(added)).toList();
  }
}
