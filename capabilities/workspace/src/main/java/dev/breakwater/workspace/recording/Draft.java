package dev.breakwater.workspace.recording;

import dev.breakwater.resource.Resource;
import dev.breakwater.workspace.internal.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A suggestion for one task on its way from what it touched to what it is to declare. */
final class Draft {

  private static final Resource EVERYTHING = Resource.parse("**");

  private final Touched touched;
  private List<Resource> reads;
  private List<Resource> writes;

  Draft(Touched touched) {
    this.touched = touched;
    this.reads =
        Stream.concat(wide().stream(), touched.reads().stream().map(Alike::literal)).toList();
    this.writes = touched.writes().stream().map(Alike::literal).toList();
  }

  Touched touched() {
    return touched;
  }

  List<Resource> reads() {
    return reads;
  }

  List<Resource> writes() {
    return writes;
  }

  void declareReads(List<Resource> resources) {
    reads = resources;
  }

  void declareWrites(List<Resource> resources) {
    writes = resources;
  }

  /** The reads that are patterns by themselves. */
  List<Resource> wide() {
    List<Resource> wide = new ArrayList<>(touched.listed());
    if (!touched.unwatched().isEmpty() && !wide.contains(EVERYTHING)) {
      wide.add(EVERYTHING);
    }
    return wide;
  }

  boolean asksFor(String path) {
    return wide().stream().anyMatch(pattern -> Declaration.allows(pattern, path));
  }

  /** Whether it was carried out first. */
  boolean isBefore(Draft other) {
    return touched.turn() < other.touched.turn();
  }

  Suggestion suggestion(String graph, List<String> ofOrder) {
    List<String> notes = new ArrayList<>();
    if (touched.incomplete() != null) {
      notes.add(touched.incomplete());
    }
    touched.unwatched().stream()
        .map(
            what ->
                String.format(
                    "%s may have read any file unseen, so that it reads everything: say what it"
                        + " reads where you know it",
                    what))
        .forEach(notes::add);
    notes.addAll(ofOrder);
    return new Suggestion(
        graph, touched.task(), touched.taskType(), texts(reads), texts(writes), notes);
  }

  private static List<String> texts(List<Resource> resources) {
    return resources.stream().map(Resource::toString).distinct().sorted().toList();
  }
}
