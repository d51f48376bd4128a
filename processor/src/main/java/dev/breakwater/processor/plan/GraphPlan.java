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
import java.util.List;

/** Everything that follows from a graph's declarations, right or wrong. */
public final class GraphPlan {

  private final Graph graph;
  private final Bindings bindings;
  private final GivenOrder given;
  private final TaskOrder order;
  private final List<PlanEdge> edges;
  private final List<List<PlanEdge>> incoming;
  private final List<List<Integer>> waves;

  private GraphPlan(Graph graph, Bindings bindings, GivenOrder given, TaskOrder order) {
    this.graph = graph;
    this.bindings = bindings;
    this.given = given;
    this.order = order;
    this.edges = new ArrayList<>(order.edges().size());
    this.incoming = new ArrayList<>(graph.tasks().size());
    for (int task = 0; task < graph.tasks().size(); task++) {
      incoming.add(new ArrayList<>());
    }
    for (Edge edge : order.edges()) {
      PlanEdge planned = edge(edge);
      edges.add(planned);
      incoming.get(planned.to()).add(planned);
    }
    this.waves = new ArrayList<>(order.waves().size());
    for (List<MatrixTask> wave : order.waves()) {
      List<Integer> indexes = new ArrayList<>(wave.size());
      for (MatrixTask task : wave) {
        indexes.add(task.index());
      }
      waves.add(List.copyOf(indexes));
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
        if (access.isWrite()) {
          row.writes(access.resource());
        } else {
          row.reads(access.resource());
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
    int from = edge.from().index();
    int to = edge.to().index();
    List<Cause> causes = new ArrayList<>(given.causes(from, to));
    for (PatternOverlap overlap : edge.overlaps()) {
      Access write = task(from).access(Access.Kind.WRITE, overlap.first());
      Access read = task(to).access(Access.Kind.READ, overlap.second());
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
    return edges;
  }

  /** {@return the direct edges that lead to a task, by the earlier task} */
  public List<PlanEdge> edgesTo(int task) {
    return incoming.get(task);
  }

  /** {@return the causes of an edge of the order} */
  public List<Cause> causes(Edge edge) {
    for (PlanEdge planned : edgesTo(edge.to().index())) {
      if (planned.from() == edge.from().index()) {
        return planned.causes();
      }
    }
    throw new IllegalArgumentException(edge.toString());
  }

  /** {@return the waves as indexes of tasks; empty if the order has a cycle} */
  public List<List<Integer>> waves() {
    return waves;
  }
}
