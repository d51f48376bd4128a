package dev.breakwater.workspace.recording;

import dev.breakwater.resource.Resource;
import dev.breakwater.workspace.internal.Declaration;
import dev.breakwater.workspace.recording.RecordedGraph.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * From what the tasks of a graph have touched to what they are to declare. Each step keeps two
 * things: what a task has touched stays allowed to it, and no two tasks meet by a pattern that did
 * not meet by what the pattern stands for.
 */
final class Suggestions {

  private final List<Draft> drafts;

  private Suggestions(List<Touched> tasks) {
    this.drafts = tasks.stream().map(task -> new Draft(task, tasks)).toList();
  }

  static List<Suggestion> of(String graph, List<Touched> tasks, Set<Order> given) {
    Suggestions suggestions = new Suggestions(tasks);
    suggestions.drafts.forEach(suggestions::generaliseWrites);
    suggestions.drafts.forEach(suggestions::generaliseReads);
    suggestions.drafts.forEach(Suggestions::generaliseSnapshots);
    OrderNotes notes = new OrderNotes(suggestions.drafts, given);
    return suggestions.drafts.stream()
        .map(
            draft ->
                draft.suggestion(
                    graph,
                    Stream.concat(suggestions.folderNotes(draft), notes.of(draft).stream())
                        .toList()))
        .toList();
  }

  /** The processor refuses what is a file to one task and a folder to another. */
  private Stream<String> folderNotes(Draft draft) {
    Map<String, List<Resource>> reads = byPattern(draft.reads());
    Map<String, List<Resource>> writes = byPattern(draft.writes());
    Stream<String> read =
        others(draft)
            .flatMap(other -> folders(reads, other.writes().stream(), other.touched().task()));
    Stream<String> written =
        others(draft)
            .flatMap(
                other ->
                    folders(
                        writes,
                        Stream.concat(other.reads().stream(), other.writes().stream()),
                        other.touched().task()));
    return Stream.concat(read, written).distinct();
  }

  private static Stream<String> folders(
      Map<String, List<Resource>> files, Stream<Resource> deeper, String task) {
    return deeper
        .flatMap(
            deep ->
                foldersOf(deep.pattern())
                    .flatMap(folder -> files.getOrDefault(folder, List.of()).stream())
                    .flatMap(file -> file.directoryNamedBy(deep).stream()))
        .map(
            path ->
                String.format(
                    "%s is a folder to %s, and a workspace knows files alone: have this task do"
                        + " without it, and leave it out",
                    path, task));
  }

  private static Map<String, List<Resource>> byPattern(List<Resource> resources) {
    return resources.stream().collect(Collectors.groupingBy(Resource::pattern));
  }

  /** What stands before each slash. */
  private static Stream<String> foldersOf(String pattern) {
    return IntStream.range(1, pattern.length())
        .filter(index -> pattern.charAt(index) == '/')
        .mapToObj(index -> pattern.substring(0, index));
  }

  private void generaliseWrites(Draft draft) {
    draft.declareWrites(
        Alike.together(
            draft.touched().writes(),
            (pattern, replaced) ->
                others(draft)
                    .flatMap(
                        other -> Stream.concat(other.writes().stream(), other.reads().stream()))
                    .allMatch(touched -> meetsNoMore(pattern, replaced, touched))));
  }

  private void generaliseReads(Draft draft) {
    Set<String> paths = new TreeSet<>();
    List<Resource> reads = new ArrayList<>(draft.sources().listed());
    for (String path : draft.sources().read()) {
      if (!Draft.allows(reads, path) && !isCoveredByWrites(draft, path)) {
        paths.add(path);
      }
    }
    reads.addAll(
        Alike.together(
            paths,
            (pattern, replaced) ->
                others(draft)
                    .flatMap(other -> other.writes().stream())
                    .allMatch(touched -> meetsNoMore(pattern, replaced, touched))));
    draft.declareReads(reads);
  }

  /** Snapshots order nothing, so that their patterns may overlap anything. */
  private static void generaliseSnapshots(Draft draft) {
    List<Resource> snapshots = draft.wideSnapshots();
    Set<String> paths = new TreeSet<>();
    for (String path : draft.sources().before()) {
      if (!Draft.allows(snapshots, path)
          && !Draft.allows(draft.reads(), path)
          && !Draft.allows(draft.writes(), path)) {
        paths.add(path);
      }
    }
    snapshots.addAll(Alike.together(paths, (pattern, replaced) -> true));
    draft.declareSnapshots(snapshots);
  }

  /** What a task may write it may also read; a read says besides that a writer comes before it. */
  private boolean isCoveredByWrites(Draft draft, String path) {
    Resource literal = Alike.literal(path);
    return draft.writes().stream().anyMatch(write -> Declaration.allows(write, path))
        && others(draft)
            .filter(other -> other.isBefore(draft))
            .flatMap(other -> other.writes().stream())
            .noneMatch(literal::overlaps);
  }

  private Stream<Draft> others(Draft draft) {
    return drafts.stream().filter(other -> other != draft);
  }

  /** One file for both is excused by one, two that are one where case is ignored by either. */
  private static boolean meetsNoMore(Resource pattern, List<Resource> replaced, Resource other) {
    if (pattern.overlaps(other)) {
      return replaced.stream().anyMatch(other::overlaps);
    }
    return !meetButForCase(pattern, other)
        || replaced.stream().anyMatch(one -> one.overlaps(other) || meetButForCase(one, other));
  }

  private static boolean meetButForCase(Resource one, Resource other) {
    return one.overlapButForCase(other).isPresent();
  }
}
