package dev.breakwater.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a write and a read overlap outside of what the writer also reads and the reader
 * also writes.
 *
 * <p>A path lies outside if no read of the writer matches it, or no write of the reader. So there
 * are two searches, each of which subtracts the union of one list.
 */
final class OverlapOutside {

  private OverlapOutside() {}

  /** Returns a path as {@link Resource#overlapOutside} describes it. */
  static Optional<String> find(
      Resource write, Resource read, List<Resource> readsOfWriter, List<Resource> writesOfReader) {
    Optional<String> overlap = write.overlap(read);
    if (overlap.isEmpty()) {
      return overlap;
    }
    String witness = overlap.get();
    List<Resource> reads = overlapping(readsOfWriter, write, read);
    List<Resource> writes = overlapping(writesOfReader, write, read);
    if (!anyMatches(reads, witness) || !anyMatches(writes, witness)) {
      return overlap;
    }
    if (write.isLiteral() || read.isLiteral()) {
      return Optional.empty();
    }
    boolean isDecided = true;
    for (List<Resource> subtracted : List.of(reads, writes)) {
      // Often both tasks read and write by the same patterns: then nothing has to be searched.
      if (!subtracted.contains(write) && !subtracted.contains(read)) {
        DifferenceSearch.Outcome outcome = DifferenceSearch.search(write, read, subtracted);
        if (outcome.path() != null) {
          return Optional.of(outcome.path());
        }
        isDecided &= outcome.isDecided();
      }
    }
    return isDecided ? Optional.empty() : overlap;
  }

  /** Returns those resources that may match a path which two others match. */
  private static List<Resource> overlapping(
      List<Resource> resources, Resource one, Resource other) {
    List<Resource> overlapping = new ArrayList<>();
    for (Resource resource : resources) {
      if (resource.overlaps(one) && resource.overlaps(other)) {
        overlapping.add(resource);
      }
    }
    return overlapping;
  }

  private static boolean anyMatches(List<Resource> resources, String path) {
    for (Resource resource : resources) {
      if (resource.matches(path)) {
        return true;
      }
    }
    return false;
  }
}
