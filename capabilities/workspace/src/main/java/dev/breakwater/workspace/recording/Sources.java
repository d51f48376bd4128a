package dev.breakwater.workspace.recording;

import dev.breakwater.resource.Resource;
import dev.breakwater.workspace.internal.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The reads of a task by their sources: the output of a task that was recorded before it, or the
 * state before a task that was recorded after it and changed the file. A declared read of the
 * latter would make the task wait for that change; a snapshot does not.
 *
 * @param read the files to read
 * @param before the files that only a later task changed
 * @param listed the listed patterns to read
 * @param listedBefore the listed patterns in which a later task changed files
 * @param hint the end of a sentence about unseen reads: the tasks whose output may be among them
 */
record Sources(
    NavigableSet<String> read,
    NavigableSet<String> before,
    List<Resource> listed,
    List<Resource> listedBefore,
    String hint) {

  static Sources of(Touched task, List<Touched> all) {
    NavigableSet<String> earlier = new TreeSet<>();
    NavigableSet<String> later = new TreeSet<>();
    List<String> writers = new ArrayList<>();
    for (Touched other : all) {
      if (!other.task().equals(task.task())) {
        boolean isEarlier = other.turn() < task.turn();
        (isEarlier ? earlier : later).addAll(other.writes());
        if (isEarlier && !other.writes().isEmpty()) {
          writers.add(other.task());
        }
      }
    }
    NavigableSet<String> read = new TreeSet<>();
    NavigableSet<String> before = new TreeSet<>();
    for (String path : task.reads()) {
      (later.contains(path) && !earlier.contains(path) ? before : read).add(path);
    }
    List<Resource> listed = new ArrayList<>();
    List<Resource> listedBefore = new ArrayList<>();
    for (Resource pattern : task.listed()) {
      if (later.stream().noneMatch(path -> Declaration.allows(pattern, path))) {
        listed.add(pattern);
      } else {
        listedBefore.add(pattern);
        // Also those that an earlier task deleted, so that the pattern did not find them.
        earlier.stream().filter(path -> Declaration.allows(pattern, path)).forEach(read::add);
      }
    }
    return new Sources(read, before, listed, listedBefore, hint(writers));
  }

  private static String hint(List<String> writers) {
    return writers.isEmpty()
        ? ""
        : ": if it needs the output of "
            + String.join(" or ", writers)
            + ", declare that with @Reads";
  }
}
