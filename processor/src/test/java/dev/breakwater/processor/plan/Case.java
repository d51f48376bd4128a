package dev.breakwater.processor.plan;

import dev.breakwater.processor.check.Check;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Task;
import java.util.List;
import java.util.function.Consumer;

/** A graph of chance: its declarations, what is planned for them, and what should be. */
record Case(String name, Sketch sketch, Plan plan, ExpectedOrder expected) {

  static final int GRAPHS = Integer.getInteger("breakwater.graphs", 20_000);

  /** For claims about messages, of which less depends. */
  private static final int SOME_GRAPHS = GRAPHS / 4;

  static Case of(String name, Sketch sketch) {
    return new Case(name, sketch, Plan.of(sketch.graph()), ExpectedOrder.of(sketch));
  }

  static void forEachGraph(Consumer<Case> claim) {
    forGraphs(GRAPHS, claim);
  }

  static void forSomeGraphs(Consumer<Case> claim) {
    forGraphs(SOME_GRAPHS, claim);
  }

  private static void forGraphs(int number, Consumer<Case> claim) {
    for (long seed = 0; seed < number; seed++) {
      claim.accept(of("seed " + seed, Sketch.random(seed)));
    }
  }

  /** What the checks find of one kind. */
  <P extends Problem> List<P> problems(Class<P> kind) {
    return Check.ALL.stream()
        .flatMap(check -> check.check(plan).stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  int index(Task task) {
    return plan.graph().tasks().indexOf(task);
  }

  @Override
  public String toString() {
    return name + ": " + sketch;
  }
}
