package dev.breakwater.processor.plan;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Task;
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
 * Where the access of different tasks meets.
 *
 * @param writeRead pairs of a writer and a reader of what it writes, by declared reads alone
 * @param writeWrite pairs of writers, each once, the earlier listed first
 */
public record Overlaps(List<PairOverlap> writeRead, List<PairOverlap> writeWrite) {

  public Overlaps {
    writeRead = List.copyOf(writeRead);
    writeWrite = List.copyOf(writeWrite);
  }

  /** Finds them. Each pair of different patterns is decided once, however many tasks share them. */
  public static Overlaps among(List<Task> tasks) {
    List<Uses> uses = List.copyOf(uses(tasks).values());
    Collector collector = new Collector();
    ResourceIndex.forEachCandidate(
        uses.stream().map(Uses::resource).toList(),
        (first, second) -> collector.meet(uses.get(first), uses.get(second), first == second));
    return collector.overlaps();
  }

  private static Map<Resource, Uses> uses(List<Task> tasks) {
    Map<Resource, Uses> uses = new LinkedHashMap<>();
    for (int task = 0; task < tasks.size(); task++) {
      int rank = 0;
      for (Access access : tasks.get(task).reads()) {
        Use use = new Use(task, rank++, access);
        uses.computeIfAbsent(access.resource(), Uses::new).readers.add(use);
      }
      for (Access access : tasks.get(task).writes()) {
        Use use = new Use(task, rank++, access);
        uses.computeIfAbsent(access.resource(), Uses::new).writers.add(use);
      }
    }
    return uses;
  }

  private record Use(int task, int rank, Access access) {}

  private record Ranked(Pair ranks, Meeting meeting) implements Comparable<Ranked> {
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
    private final Map<Pair, List<Ranked>> writeRead = new TreeMap<>();
    private final Map<Pair, List<Ranked>> writeWrite = new TreeMap<>();

    void meet(Uses a, Uses b, boolean same) {
      if (a.writers.isEmpty() && b.writers.isEmpty()) {
        return;
      }
      Optional<String> witness = a.resource.overlap(b.resource);
      if (witness.isEmpty()) {
        return;
      }
      cross(a.writers, b.readers, witness.get());
      if (!same) {
        cross(b.writers, a.readers, witness.get());
      }
      for (Use one : a.writers) {
        for (Use other : b.writers) {
          if (one.task < other.task) {
            add(writeWrite, one, other, witness.get());
          } else if (one.task > other.task && !same) {
            add(writeWrite, other, one, witness.get());
          }
        }
      }
    }

    private void cross(List<Use> writers, List<Use> readers, String witness) {
      for (Use writer : writers) {
        for (Use reader : readers) {
          if (writer.task != reader.task) {
            add(writeRead, writer, reader, witness);
          }
        }
      }
    }

    private static void add(Map<Pair, List<Ranked>> to, Use first, Use second, String witness) {
      to.computeIfAbsent(new Pair(first.task, second.task), p -> new ArrayList<>())
          .add(
              new Ranked(
                  new Pair(first.rank, second.rank),
                  new Meeting(first.access, second.access, witness)));
    }

    Overlaps overlaps() {
      return new Overlaps(pairs(writeRead), pairs(writeWrite));
    }

    private static List<PairOverlap> pairs(Map<Pair, List<Ranked>> from) {
      List<PairOverlap> pairs = new ArrayList<>(from.size());
      for (Map.Entry<Pair, List<Ranked>> entry : from.entrySet()) {
        Collections.sort(entry.getValue());
        List<Meeting> meetings = new ArrayList<>(entry.getValue().size());
        for (Ranked ranked : entry.getValue()) {
          meetings.add(ranked.meeting);
        }
        pairs.add(new PairOverlap(entry.getKey().first, entry.getKey().second, meetings));
      }
      return pairs;
    }
  }
}
