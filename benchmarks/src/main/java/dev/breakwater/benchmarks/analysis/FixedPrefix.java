package dev.breakwater.benchmarks.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes patterns for overlapping where one's folder is within the other's: the folder is what
 * stands before the first wildcard. A pattern without wildcards is within the folders that it is
 * in, and overlaps itself.
 */
final class FixedPrefix implements Heuristic {

  @Override
  public boolean alarms(String a, String b) {
    return (isFile(a) ? a.equals(b) : b.startsWith(folder(a)))
        || (!isFile(b) && a.startsWith(folder(b)));
  }

  /** By sorting, since the folders decide: not pair by pair. */
  @Override
  public void count(List<String> patterns, Tally tally, Deadline deadline) {
    String[] sorted = patterns.stream().map(FixedPrefix::key).sorted().toArray(String[]::new);
    Map<String, Long> files = new HashMap<>();
    Map<String, Long> folders = new HashMap<>();
    for (String pattern : patterns) {
      (isFile(pattern) ? files : folders).merge(key(pattern), 1L, Long::sum);
      deadline.step();
    }
    // Each folder with all that is within it; those of one folder meet each other only once.
    folders.forEach(
        (folder, times) -> {
          int within = first(sorted, folder + Character.MAX_VALUE) - first(sorted, folder);
          tally.found += times * (within - 1L) - pairs(times);
        });
    files.values().forEach(times -> tally.found += pairs(times));
    tally.pairs = (long) sorted.length * (sorted.length - 1) / 2;
  }

  private static long pairs(long count) {
    return count * (count - 1) / 2;
  }

  private static int first(String[] sorted, String notBelow) {
    int found = Arrays.binarySearch(sorted, notBelow);
    while (found > 0 && sorted[found - 1].equals(notBelow)) {
      found--;
    }
    return found < 0 ? -found - 1 : found;
  }

  private static String key(String pattern) {
    return isFile(pattern) ? pattern : folder(pattern);
  }

  private static boolean isFile(String pattern) {
    return wildcard(pattern) == pattern.length();
  }

  private static String folder(String pattern) {
    return pattern.substring(0, pattern.lastIndexOf('/', wildcard(pattern)) + 1);
  }

  private static int wildcard(String pattern) {
    int at = 0;
    while (at < pattern.length() && "*?[{".indexOf(pattern.charAt(at)) < 0) {
      at++;
    }
    return at;
  }
}
