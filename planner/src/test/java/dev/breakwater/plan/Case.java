package dev.breakwater.plan;

import java.util.List;
import java.util.function.Consumer;

/** A random matrix: its declarations, its order, and the expected order. */
record Case(String name, Sketch sketch, TaskOrder order, ExpectedOrder expected) {

  static final int MATRICES = Integer.getInteger("breakwater.graphs", 20_000);

  /** For claims about messages, on which less depends. */
  private static final int SOME_MATRICES = MATRICES / 4;

  static Case of(String name, Sketch sketch) {
    return new Case(name, sketch, sketch.matrix().plan(), ExpectedOrder.of(sketch));
  }

  static void forEachMatrix(Consumer<Case> claim) {
    forMatrices(MATRICES, claim);
  }

  static void forSomeMatrices(Consumer<Case> claim) {
    forMatrices(SOME_MATRICES, claim);
  }

  /** Whether so many were found as {@code count} among 20,000 matrices. */
  static boolean isMoreThan(int count, int found) {
    return found > (long) count * MATRICES / 20_000;
  }

  private static void forMatrices(int number, Consumer<Case> claim) {
    for (long seed = 0; seed < number; seed++) {
      claim.accept(of("seed " + seed, Sketch.random(seed)));
    }
  }

  <P extends OrderProblem> List<P> problems(Class<P> kind) {
    return order.problems().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  MatrixTask task(int index) {
    return order.matrix().tasks().get(index);
  }

  @Override
  public String toString() {
    return name + ": " + sketch;
  }
}
