package dev.breakwater.benchmarks.makespan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A list schedule that knows all durations beforehand: whenever a worker is free, it takes, of what
 * is ready, the task with the longest way to the end. Nothing costs anything but the tasks.
 */
final class ListSchedule {

  private record Running(int task, double end) {}

  private final Workflow workflow;
  private final int[] unmet;
  private final List<List<Integer>> children;
  private final PriorityQueue<Integer> ready;
  private final PriorityQueue<Running> running =
      new PriorityQueue<>(Comparator.comparingDouble(Running::end));

  private ListSchedule(Workflow workflow) {
    this.workflow = workflow;
    this.unmet = workflow.parents().stream().mapToInt(List::size).toArray();
    this.children = children(workflow);
    double[] urgency = workflow.urgency();
    this.ready = new PriorityQueue<>(Comparator.comparingDouble(task -> -urgency[task]));
  }

  /** How long so many workers take, in seconds. */
  static double makespan(Workflow workflow, int workers) {
    return new ListSchedule(workflow).run(workers);
  }

  private double run(int workers) {
    for (int task = 0; task < unmet.length; task++) {
      if (unmet[task] == 0) {
        ready.add(task);
      }
    }
    double now = 0;
    while (!ready.isEmpty() || !running.isEmpty()) {
      while (!ready.isEmpty() && running.size() < workers) {
        int task = ready.remove();
        running.add(new Running(task, now + workflow.seconds()[task]));
      }
      Running next = running.remove();
      now = next.end();
      for (int child : children.get(next.task())) {
        if (--unmet[child] == 0) {
          ready.add(child);
        }
      }
    }
    return now;
  }

  private static List<List<Integer>> children(Workflow workflow) {
    List<List<Integer>> children = new ArrayList<>();
    for (int task = 0; task < workflow.tasks(); task++) {
      children.add(new ArrayList<>());
      for (int parent : workflow.parents().get(task)) {
        children.get(parent).add(task);
      }
    }
    return children;
  }
}
