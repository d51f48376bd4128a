package dev.breakwater.langchain4j;

import dev.breakwater.resource.Resource;
import dev.breakwater.runtime.Access;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes the declared access of a task to its model. */
final class AccessWords {

  private static final int SHOWN = 2_000;

  private final List<String> reads;
  private final List<String> writes;

  AccessWords(Access access) {
    reads = patterns(Stream.of(access.reads(), access.snapshots(), access.writes()));
    writes = patterns(Stream.of(access.writes()));
  }

  private static List<String> patterns(Stream<List<Resource>> resources) {
    return resources
        .flatMap(List::stream)
        .filter(resource -> resource.scheme().equals("file"))
        .map(Resource::pattern)
        .distinct()
        .toList();
  }

  boolean mayRead() {
    return !reads.isEmpty();
  }

  boolean mayWrite() {
    return !writes.isEmpty();
  }

  String reads() {
    return "You may read: " + list(reads) + ".";
  }

  String writes() {
    return "You may write: " + list(writes) + ".";
  }

  /** {@return the refusal of a call, in words that keep the model going} */
  String refusal(String deed, boolean writing) {
    return String.format(
        "refused: you may not %s. %s Continue without it and say in your answer what is left to"
            + " do.",
        deed, writing ? writes() : reads());
  }

  private static String list(List<String> patterns) {
    return patterns.isEmpty()
        ? "nothing"
        : Text.shorten(patterns.stream().collect(Collectors.joining(", ")), SHOWN);
  }
}
