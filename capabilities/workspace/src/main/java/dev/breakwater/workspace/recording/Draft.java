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
  private final Sources sources;
  private List<Resource> reads;
  private List<Resource> snapshots;
  private List<Resource> writes;

  Draft(Touched touched, List<Touched> all) {
    this.touched = touched;
    this.sources = Sources.of(touched, all);
    this.reads =
        Stream.concat(sources.listed().stream(), sources.read().stream().map(Alike::literal))
            .toList();
    this.snapshots = List.of();
    this.writes = touched.writes().stream().map(Alike::literal).toList();
  }

  Sources sources() {
    return sources;
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

  void declareSnapshots(List<Resource> resources) {
    snapshots = resources;
  }

  void declareWrites(List<Resource> resources) {
    writes = resources;
  }

  /** The snapshots that are patterns by themselves. */
  List<Resource> wideSnapshots() {
    List<Resource> wide = new ArrayList<>(sources.listedBefore());
    if (!touched.unwatched().isEmpty() && !wide.contains(EVERYTHING)) {
      wide.add(EVERYTHING);
    }
    return wide;
  }

  static boolean allows(List<Resource> patterns, String path) {
    return patterns.stream().anyMatch(pattern -> Declaration.allows(pattern, path));
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
                    "%s may have read any file unseen, so that this task sees everything by"
                        + " snapshot%s",
                    what, sources.hint()))
        .forEach(notes::add);
    notes.addAll(ofOrder);
    return new Suggestion(
        graph,
        touched.task(),
        touched.taskType(),
        texts(reads),
        texts(snapshots),
        texts(writes),
        notes);
  }

  private static List<String> texts(List<Resource> resources) {
    return resources.stream().map(Resource::toString).distinct().sorted().toList();
  }
}
