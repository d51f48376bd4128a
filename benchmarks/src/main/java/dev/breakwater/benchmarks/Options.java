package dev.breakwater.benchmarks;

import java.util.List;

/**
 * What was said on the command line.
 *
 * @param quick whether it is only to be seen that everything works
 * @param words what a table is asked for in particular; empty for all of it
 */
public record Options(boolean quick, List<String> words) {

  private static final String QUICK = "--quick";

  static Options of(List<String> arguments) {
    return new Options(
        arguments.contains(QUICK),
        arguments.stream().filter(argument -> !argument.equals(QUICK)).toList());
  }
}
