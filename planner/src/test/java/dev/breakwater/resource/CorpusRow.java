package dev.breakwater.resource;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One row of another dialect's table.
 *
 * @param patterns one, or two of which is asked whether they overlap
 * @param path empty where two patterns overlap or not
 * @param expected the answer there
 * @param invalidThere whether the pattern is an error there
 * @param options as they stand there
 * @param extended whether the pattern is an extended glob
 */
record CorpusRow(
    List<String> patterns,
    Optional<String> path,
    boolean expected,
    boolean invalidThere,
    String options,
    boolean extended) {

  boolean agrees() {
    return agreesWith(UnaryOperator.identity(), UnaryOperator.identity());
  }

  /** Whether it would agree, were patterns and path written like this. */
  boolean agreesWith(UnaryOperator<String> pattern, UnaryOperator<String> path) {
    try {
      List<Resource> resources = patterns.stream().map(pattern).map(CorpusRow::parsed).toList();
      boolean answer =
          this.path
              .map(path)
              .map(resources.get(0)::matches)
              .orElseGet(() -> resources.get(0).overlaps(resources.get(1)));
      return answer == expected;
    } catch (InvalidResourceException e) {
      return false;
    }
  }

  /** Whether a pattern is rejected here, for one of these reasons. */
  boolean rejectedFor(String... reasons) {
    return error()
        .filter(error -> Stream.of(reasons).anyMatch(error.reason()::startsWith))
        .isPresent();
  }

  private Optional<InvalidResourceException> error() {
    for (String pattern : patterns) {
      try {
        parsed(pattern);
      } catch (InvalidResourceException e) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }

  private static Resource parsed(String pattern) {
    return Resource.parse("file:" + pattern);
  }

  boolean anyPattern(Predicate<String> claim) {
    return patterns.stream().anyMatch(claim);
  }

  boolean anyPath(Predicate<String> claim) {
    return path.filter(claim).isPresent();
  }

  boolean has(String option) {
    return options.contains(option);
  }
}
