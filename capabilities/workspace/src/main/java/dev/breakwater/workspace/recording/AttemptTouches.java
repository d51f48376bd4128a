package dev.breakwater.workspace.recording;

import dev.breakwater.resource.Resource;
import dev.breakwater.runtime.Access;
import dev.breakwater.workspace.internal.Touches;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt of a task touches. A file that the attempt has written itself it may read
 * without declaring so. What the tasks of an inner graph touch, the task that runs it touches too,
 * since it can hand on no more than it has.
 */
final class AttemptTouches implements Touches {

  private final RecordedTask task;
  private final RecordedGraphs graphs;
  private final @Nullable AttemptTouches outer;
  private final Set<String> own = new HashSet<>();

  AttemptTouches(RecordedTask task, RecordedGraphs graphs, @Nullable AttemptTouches outer) {
    this.task = task;
    this.graphs = graphs;
    this.outer = outer;
  }

  @Override
  public boolean areNoted() {
    return true;
  }

  @Override
  public Touches within(Access access) {
    return new AttemptTouches(graphs.task(access), graphs, this);
  }

  @Override
  public void read(String path) {
    if (!isOwn(path)) {
      task.read(path);
      if (outer != null) {
        outer.read(path);
      }
    }
  }

  @Override
  public void write(String path) {
    synchronized (own) {
      own.add(path);
    }
    for (AttemptTouches each = this; each != null; each = each.outer) {
      // Not as the outer one's own: it is, only if the inner attempt succeeds.
      each.task.write(path);
    }
  }

  @Override
  public void listed(Resource pattern, List<String> files) {
    files.forEach(this::read);
    for (AttemptTouches each = this; each != null; each = each.outer) {
      each.task.list(pattern);
    }
  }

  @Override
  public void mayHaveReadAnything(String what) {
    for (AttemptTouches each = this; each != null; each = each.outer) {
      each.task.mayHaveReadAnything(what);
    }
  }

  private boolean isOwn(String path) {
    synchronized (own) {
      return own.contains(path);
    }
  }
}
