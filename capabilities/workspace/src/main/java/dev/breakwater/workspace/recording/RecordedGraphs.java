package dev.breakwater.workspace.recording;

import dev.breakwater.runtime.Access;
import dev.breakwater.runtime.RunListener;
import dev.breakwater.runtime.RunReport;
import dev.breakwater.runtime.TaskReport;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.workspace.internal.Touches;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** All that a recording knows: from its workspace what is touched, from its engines the rest. */
final class RecordedGraphs implements Touches, RunListener {

  private final Map<String, RecordedGraph> graphs = new LinkedHashMap<>();
  private final Map<Long, RecordedGraph> running = new ConcurrentHashMap<>();
  private final AtomicInteger turns = new AtomicInteger();

  @Override
  public boolean areNoted() {
    return true;
  }

  @Override
  public Touches within(Access access) {
    return new AttemptTouches(task(access), this, null);
  }

  /** The task, whose turn it is. */
  RecordedTask task(Access access) {
    RecordedTask task = graph(access.graph()).task(access.task(), access.taskType());
    task.takeTurn(turns.getAndIncrement());
    return task;
  }

  @Override
  public void runStarted(long run, Plan plan) {
    RecordedGraph graph = graph(plan.graph());
    graph.add(plan);
    running.put(run, graph);
  }

  @Override
  public void taskFinished(long run, TaskReport report) {
    RecordedGraph graph = running.get(run);
    if (graph != null) {
      graph.task(report.task(), report.task()).finished(report);
    }
  }

  @Override
  public void runFinished(RunReport report) {
    running.remove(report.run());
  }

  private RecordedGraph graph(String name) {
    synchronized (graphs) {
      return graphs.computeIfAbsent(name, RecordedGraph::new);
    }
  }

  List<Suggestion> suggestions() {
    List<RecordedGraph> known;
    synchronized (graphs) {
      known = List.copyOf(graphs.values());
    }
    return known.stream().flatMap(graph -> graph.suggestions().stream()).toList();
  }
}
