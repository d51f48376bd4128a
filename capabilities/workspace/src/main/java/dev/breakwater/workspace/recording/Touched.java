package dev.breakwater.workspace.recording;

import dev.breakwater.resource.Resource;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/**
 * What a task has touched.
 *
 * @param turn which of the tasks of its recording it was, from 0 on
 * @param reads the files that it read, or asked for, before it had written them itself
 * @param writes the files that it wrote or deleted
 * @param listed the patterns that it looked for
 * @param unwatched what worked for it unseen, and may have read any file
 * @param incomplete why there may be more, or null
 */
record Touched(
    String task,
    String taskType,
    int turn,
    NavigableSet<String> reads,
    NavigableSet<String> writes,
    List<Resource> listed,
    List<String> unwatched,
    @Nullable String incomplete) {

  /** Of a task that has not opened the workspace. */
  static final int NO_TURN = Integer.MAX_VALUE;

  boolean isNothing() {
    return reads.isEmpty() && writes.isEmpty() && listed.isEmpty() && unwatched.isEmpty();
  }
}
