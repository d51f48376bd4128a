package dev.breakwater.plan;

import dev.breakwater.resource.Resource;
import dev.breakwater.resource.ResourceIndex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The overlaps between the access of different tasks.
 *
 * @param writeRead pairs of a writer and a task that declares to read what it writes
 * @param writeWrite pairs of writers, each once
 */
public record Overlaps(List<PairOverlap> writeRead, List<PairOverlap> writeWrite) {

  /**
   * Copies the lists.
   *
   * @param writeRead pairs of a writer and a reader
   * @param writeWrite pairs of writers, each once
   */
  public Overlaps {
    writeRead = List.copyOf(writeRead);
    writeWrite = List.copyOf(writeWrite);
  }

  /** Finds them. Decides each pair of different patterns once, however many tasks share them. */
  static Overlaps among(List<MatrixTask> tasks) {
    List<Uses> uses = List.copyOf(uses(tasks).values());
    List<Resource> resources = new ArrayList<>(uses.size());
    for (Uses use : uses) {
      resources.add(use.resource);
    }
    Collector collector = new Collector(tasks);
    ResourceIndex.forEachCandidate(
        resources,
        (first, second) -> collector.compare(uses.get(first), uses.get(second), first == second));
    return collector.overlaps();
  }

  private static Map<Resource, Uses> uses(List<MatrixTask> tasks) {
    Map<Resource, Uses> uses = new LinkedHashMap<>();
    for (MatrixTask task : tasks) {
      int rank = 0;
      for (Resource read : task.reads()) {
        uses.computeIfAbsent(read, Uses::new).readers.add(new Use(task.index(), rank++));
      }
      for (Resource write : task.writes()) {
        uses.computeIfAbsent(write, Uses::new).writers.add(new Use(task.index(), rank++));
      }
    }
    return uses;
  }

  /**
   * A task's use of a pattern.
   *
   * @param rank the position among the task's patterns
   */
  private record Use(int task, int rank) {}

  private record Ranked(Pair ranks, PatternOverlap overlap) implements Comparable<Ranked> {
    @Override
    public int compareTo(Ranked other) {
      return ranks.compareTo(other.ranks);
    }
  }

  private record Uses(Resource resource, List<Use> readers, List<Use> writers) {
    Uses(Resource resource) {
      this(resource, new ArrayList<>(), new ArrayList<>());
    }
  }

  private record Pair(int first, int second) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      return first == other.first
          ? Integer.compare(second, other.second)
          : Integer.compare(first, other.first);
    }
  }

  private static final class Collector {
    private final List<MatrixTask> tasks;
    private final Map<Pair, List<Ranked>> writeRead = new TreeMap<>();
    private final Map<Pair, List<Ranked>> writeWrite = new TreeMap<>();

    Collector(List<MatrixTask> tasks) {
      this.tasks = tasks;
    }

    void compare(Uses a, Uses b, boolean same) {
      if (a.writers.isEmpty() && b.writers.isEmpty()) {
        return;
      }
      Optional<String> found = a.resource.overlap(b.resource);
      if (found.isEmpty()) {
        return;
      }
      String witness = found.get();
      PatternOverlap overlap = new PatternOverlap(a.resource, b.resource, witness);
      PatternOverlap swapped = same ? overlap : new PatternOverlap(b.resource, a.resource, witness);
      cross(a.writers, b.readers, overlap);
      if (!same) {
        cross(b.writers, a.readers, swapped);
      }
      for (Use one : a.writers) {
        for (Use other : b.writers) {
          if (one.task < other.task) {
            add(writeWrite, one, other, overlap);
          } else if (one.task > other.task && !same) {
            add(writeWrite, other, one, swapped);
          }
        }
      }
    }

    private void cross(List<Use> writers, List<Use> readers, PatternOverlap overlap) {
      for (Use writer : writers) {
        for (Use reader : readers) {
          if (writer.task != reader.task) {
            add(writeRead, writer, reader, overlap);
          }
        }
      }
    }

    private static void add(
        Map<Pair, List<Ranked>> to, Use first, Use second, PatternOverlap overlap) {
      to.computeIfAbsent(new Pair(first.task, second.task), p -> new ArrayList<>())
          .add(new Ranked(new Pair(first.rank, second.rank), overlap));
    }

    Overlaps overlaps() {
      return new Overlaps(pairs(writeRead), pairs(writeWrite));
    }

    private List<PairOverlap> pairs(Map<Pair, List<Ranked>> from) {
      List<PairOverlap> pairs = new ArrayList<>(from.size());
      for (Map.Entry<Pair, List<Ranked>> entry : from.entrySet()) {
        Collections.sort(entry.getValue());
        List<PatternOverlap> overlaps = new ArrayList<>(entry.getValue().size());
        for (Ranked ranked : entry.getValue()) {
          overlaps.add(ranked.overlap);
        }
        Pair pair = entry.getKey();
        pairs.add(new PairOverlap(tasks.get(pair.first), tasks.get(pair.second), overlaps));
      }
      return pairs;
    }
  }
}
