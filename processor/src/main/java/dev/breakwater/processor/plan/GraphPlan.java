package dev.breakwater.processor.plan;

import dev.breakwater.plan.AccessMatrix;
import dev.breakwater.plan.Edge;
import dev.breakwater.plan.MatrixTask;
import dev.breakwater.plan.PatternOverlap;
import dev.breakwater.plan.TaskOrder;
import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Everything that follows from a graph's declarations, right or wrong. */
public final class GraphPlan {

  private final Graph graph;
  private final Bindings bindings;
  private final GivenOrder given;
  private final TaskOrder order;
  private final List<TaskPlan> tasks = new ArrayList<>();
  private final List<PlanEdge> edges = new ArrayList<>();
  private final List<List<TaskPlan>> waves = new ArrayList<>();

  private GraphPlan(Graph graph, Bindings bindings, GivenOrder given, TaskOrder order) {
    this.graph = graph;
    this.bindings = bindings;
    this.given = given;
    this.order = order;
    addTasks();
    for (Edge edge : order.edges()) {
      PlanEdge planned = edge(edge);
      edges.add(planned);
      planned.to().add(planned);
    }
  }

  private void addTasks() {
    int[] waveOf = new int[graph.tasks().size()];
    for (int wave = 0; wave < order.waves().size(); wave++) {
      waves.add(new ArrayList<>());
      for (MatrixTask task : order.waves().get(wave)) {
        waveOf[task.index()] = wave + 1;
      }
    }
    for (int index = 0; index < waveOf.length; index++) {
      TaskPlan task =
          new TaskPlan(
              index, graph.tasks().get(index), waveOf[index], bindings.parameters().get(index));
      tasks.add(task);
      if (task.wave() > 0) {
        waves.get(task.wave() - 1).add(task);
      }
    }
  }

  public static GraphPlan of(Graph graph) {
    Bindings bindings = Bindings.of(graph);
    GivenOrder given = GivenOrder.of(graph, bindings);
    return new GraphPlan(graph, bindings, given, matrix(graph, given).plan());
  }

  private static AccessMatrix matrix(Graph graph, GivenOrder given) {
    AccessMatrix.Builder matrix = AccessMatrix.builder();
    for (int index = 0; index < graph.tasks().size(); index++) {
      Task task = graph.tasks().get(index);
      MatrixTask.Builder row = matrix.task(task.name());
      for (Access access : task.accesses()) {
        // A snapshot orders nothing.
        if (access.kind() == Access.Kind.READ) {
          row.reads(access.resource());
        } else if (access.kind() == Access.Kind.WRITE) {
          row.writes(access.resource());
        }
      }
      for (int earlier : given.before(index)) {
        row.after(earlier);
      }
    }
    return matrix.build();
  }

  /** Adds to an edge the places that require it. */
  private PlanEdge edge(Edge edge) {
    TaskPlan from = tasks.get(edge.from().index());
    TaskPlan to = tasks.get(edge.to().index());
    List<Cause> causes = new ArrayList<>(given.causes(from.index(), to.index()));
    for (PatternOverlap overlap : edge.overlaps()) {
      Access write = from.task().access(Access.Kind.WRITE, overlap.first());
      Access read = to.task().access(Access.Kind.READ, overlap.second());
      causes.add(new Cause.Flow(overlap, write, read));
    }
    return new PlanEdge(from, to, causes);
  }

  public Graph graph() {
    return graph;
  }

  public Task task(int index) {
    return graph.tasks().get(index);
  }

  /** {@return the task of the graph that a task of the order stands for} */
  public Task task(MatrixTask task) {
    return task(task.index());
  }

  public Bindings bindings() {
    return bindings;
  }

  /** {@return the order of the tasks} */
  public TaskOrder order() {
    return order;
  }

  /** {@return the given order, with its causes} */
  public GivenOrder given() {
    return given;
  }

  /** {@return every direct edge, by the earlier task, then by the later} */
  public List<PlanEdge> edges() {
    return Collections.unmodifiableList(edges);
  }

  /** {@return the causes of an edge of the order} */
  public List<Cause> causes(Edge edge) {
    for (PlanEdge planned : tasks.get(edge.to().index()).incoming()) {
      if (planned.from().index() == edge.from().index()) {
        return planned.causes();
      }
    }
    throw new IllegalArgumentException(edge.toString());
  }

  /** {@return the tasks, in the order in which the graph lists them} */
  public List<TaskPlan> tasks() {
    return Collections.unmodifiableList(tasks);
  }

  /** {@return the waves from the first on; empty if the order has a cycle} */
  public List<List<TaskPlan>> waves() {
    return Collections.unmodifiableList(waves);
  }
}
