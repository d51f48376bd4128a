package dev.breakwater.processor.write;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.GraphMethod;
import dev.breakwater.processor.model.Input;
import dev.breakwater.processor.model.InvalidGraph;
import dev.breakwater.processor.model.OutputFault;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.GraphPlan;
import dev.breakwater.processor.plan.TaskPlan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reports graphs whose orchestrator the class file format cannot hold, so that the compiler does
 * not fail on generated code. Whatever is below these limits is split until it fits.
 */
public final class ClassFileLimits {

  /** The interface of the tasks takes about nine of 65,535 constants for each task. */
  static final int TASKS = 5_000;

  /** A method builds a task, and takes eight of its 65,535 bytes for each resource and edge. */
  static final int ITEMS = 8_000;

  /** The JVM's own limit is 255, and an instance counts as one. */
  static final int SLOTS = 254;

  /** The compilers' own limit of the UTF-8 encoding of a string. */
  static final int TEXT = 65_534;

  /** The limit of most file systems. */
  static final int FILE_NAME = 255;

  /** At least as long as what the names of nested classes add to that of the orchestrator. */
  private static final String NESTED = "$InFlight99.class";

  private ClassFileLimits() {}

  /** Returns the limits that the orchestrator of a graph would exceed. */
  public static List<Problem> exceeded(GraphPlan plan) {
    List<Problem> problems = new ArrayList<>();
    Graph graph = plan.graph();
    Optional<GraphMethod> method = graph.method();
    if (method.isPresent()) {
      int slots = slots(method.get().inputs());
      if (slots > SLOTS) {
        String name = method.get().name();
        problems.add(
            problem(method.get().site(), graph, new OutputFault.TooManyInputs(name, slots, SLOTS)));
      }
    }
    int name = longestFileName(graph);
    if (method.isPresent() && name > FILE_NAME) {
      Site site = method.get().site();
      problems.add(problem(site, graph, new OutputFault.TooLongFileName(name, FILE_NAME)));
    }
    if (graph.tasks().size() > TASKS) {
      Site site = graph.tasks().get(TASKS).site();
      problems.add(problem(site, graph, new OutputFault.TooManyTasks(graph.tasks().size(), TASKS)));
    }
    for (TaskPlan task : plan.tasks()) {
      int text = longestText(task.task());
      if (text > TEXT) {
        Task of = task.task();
        problems.add(problem(of.site(), graph, new OutputFault.TooLongText(of.type(), text, TEXT)));
      }
      int items = items(task);
      if (items > ITEMS) {
        Task of = task.task();
        problems.add(
            problem(of.site(), graph, new OutputFault.TooManyResources(of.type(), items, ITEMS)));
      }
    }
    return problems;
  }

  private static int longestFileName(Graph graph) {
    return Math.max(
        bytes(graph.orchestratorName() + NESTED), bytes(graph.type().canonicalName() + ".json"));
  }

  private static int longestText(Task task) {
    int longest = bytes(task.name());
    for (Access access : task.accesses()) {
      longest = Math.max(longest, bytes(access.resource().toString()));
    }
    return longest;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Returns how many resources and predecessors of a task its plan lists. */
  static int items(TaskPlan task) {
    Task of = task.task();
    return of.reads().size() + of.snapshots().size() + of.writes().size() + task.incoming().size();
  }

  /** Returns how many slots of the JVM the parameters for some inputs take. */
  static int slots(List<Input> inputs) {
    int slots = 0;
    for (Input input : inputs) {
      String type = input.declared().display();
      slots += type.equals("long") || type.equals("double") ? 2 : 1;
    }
    return slots;
  }

  private static InvalidGraph problem(Site site, Graph graph, OutputFault fault) {
    return new InvalidGraph(site, graph.type(), fault);
  }
}
