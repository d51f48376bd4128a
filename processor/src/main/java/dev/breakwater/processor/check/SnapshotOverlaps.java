package dev.breakwater.processor.check;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.Task;
import dev.breakwater.resource.Resource;
import dev.breakwater.resource.ResourceIndex;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tasks that write files which snapshots cover. Compares each pair of different patterns once:
 * in a graph with snapshots, most tasks share a pattern that covers almost everything.
 */
final class SnapshotOverlaps {

  private static final BitSet NONE = new BitSet();

  /** By snapshot pattern, the places of its writers. */
  private final Map<Resource, BitSet> writers = new LinkedHashMap<>();

  private SnapshotOverlaps() {}

  static SnapshotOverlaps of(Graph graph) {
    SnapshotOverlaps overlaps = new SnapshotOverlaps();
    for (Task task : graph.tasks()) {
      for (Access snapshot : task.snapshots()) {
        overlaps.writers.put(snapshot.resource(), new BitSet());
      }
    }
    if (!overlaps.writers.isEmpty()) {
      overlaps.compareWith(writes(graph));
    }
    return overlaps;
  }

  private static Map<Resource, BitSet> writes(Graph graph) {
    Map<Resource, BitSet> writes = new LinkedHashMap<>();
    for (int task = 0; task < graph.tasks().size(); task++) {
      for (Access write : graph.tasks().get(task).writes()) {
        writes.computeIfAbsent(write.resource(), pattern -> new BitSet()).set(task);
      }
    }
    return writes;
  }

  private void compareWith(Map<Resource, BitSet> writes) {
    List<Resource> patterns = new ArrayList<>(writers.keySet());
    int snapshots = patterns.size();
    patterns.addAll(writes.keySet());
    ResourceIndex.forEachCandidate(
        patterns,
        (first, second) -> {
          int snapshot = Math.min(first, second);
          int write = Math.max(first, second);
          if (snapshot < snapshots
              && write >= snapshots
              && patterns.get(snapshot).overlaps(patterns.get(write))) {
            writersOf(patterns.get(snapshot)).or(writes.get(patterns.get(write)));
          }
        });
  }

  /** {@return the places of the tasks that write something which a snapshot pattern matches} */
  BitSet writersOf(Resource snapshot) {
    return writers.getOrDefault(snapshot, NONE);
  }

  /** {@return the places of the other tasks that write something which a task sees by snapshot} */
  BitSet seenBy(Task task, int place) {
    BitSet seen = new BitSet();
    for (Access snapshot : task.snapshots()) {
      seen.or(writersOf(snapshot.resource()));
    }
    seen.clear(place);
    return seen;
  }
}
