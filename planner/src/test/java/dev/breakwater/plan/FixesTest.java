package dev.breakwater.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The fixes that problems propose fix them. */
class FixesTest {

  @Test
  void anEdgeIsReversibleExactlyIfThatBreaksTheCycleAndOrdersNoWritesLess() {
    Case.forSomeMatrices(
        graph -> {
          List<DependencyCycle> problems = graph.problems(DependencyCycle.class);
          List<Set<Integer>> components = graph.expected().cyclicComponents();
          for (int i = 0; i < problems.size(); i++) {
            Set<Integer> component = components.get(i);
            Optional<Edge> expected =
                problems.get(i).cycle().stream()
                    .filter(edge -> breaks(graph, component, edge))
                    .findFirst();

            assertEquals(expected, problems.get(i).reversible(task -> true), graph::toString);
          }
        });
  }

  private static boolean breaks(Case graph, Set<Integer> component, Edge edge) {
    int writer = edge.from().index();
    int reader = edge.to().index();
    return graph.expected().isAccessAlone(writer, reader)
        && isFixed(graph, component, graph.sketch().withAfter(writer, reader));
  }

  private static boolean isFixed(Case graph, Set<Integer> component, Sketch changed) {
    ExpectedOrder fixed = ExpectedOrder.of(changed);
    return component.stream().noneMatch(task -> fixed.isBefore(task, task))
        && fixed.unorderedWrites().size() <= graph.expected().unorderedWrites().size();
  }

  @Test
  void aSequenceBreaksTheCycle() {
    int[] proposed = new int[1];
    Case.forSomeMatrices(
        graph -> {
          List<DependencyCycle> problems = graph.problems(DependencyCycle.class);
          List<Set<Integer>> components = graph.expected().cyclicComponents();
          for (int i = 0; i < problems.size(); i++) {
            List<MatrixTask> sequence = problems.get(i).sequence(task -> true);
            Sketch changed = graph.sketch();
            for (int at = 1; at < sequence.size(); at++) {
              changed = changed.withAfter(sequence.get(at).index(), sequence.get(at - 1).index());
            }
            proposed[0] += sequence.isEmpty() ? 0 : 1;
            assertTrue(
                sequence.isEmpty() || isFixed(graph, components.get(i), changed), graph::toString);
          }
        });

    assertTrue(Case.isMoreThan(100, proposed[0]), () -> proposed[0] + " sequences");
  }

  @Test
  void readsThatBecomeSnapshotsBreakTheCycle() {
    int[] proposed = new int[1];
    Case.forSomeMatrices(
        graph -> {
          List<DependencyCycle> problems = graph.problems(DependencyCycle.class);
          List<Set<Integer>> components = graph.expected().cyclicComponents();
          for (int i = 0; i < problems.size(); i++) {
            Map<MatrixTask, List<Resource>> reads =
                problems.get(i).contextReads((task, read) -> true);
            List<Sketch.Part> parts = new ArrayList<>(graph.sketch().tasks());
            reads.forEach(
                (task, moved) -> {
                  assertTrue(task.reads().containsAll(moved), graph::toString);
                  parts.set(task.index(), parts.get(task.index()).withoutReads(moved));
                });
            proposed[0] += reads.isEmpty() ? 0 : 1;
            assertTrue(
                reads.isEmpty() || isFixed(graph, components.get(i), new Sketch(parts)),
                graph::toString);
            assertTrue(
                problems.get(i).contextReads((task, read) -> false).isEmpty(), graph::toString);
          }
        });

    assertTrue(Case.isMoreThan(20, proposed[0]), () -> proposed[0] + " proposals");
  }

  @Test
  void aReadProposedForUnorderedWritesOrdersThemWithoutANewProblem() {
    int[] helpful = new int[1];
    int[] proposed = new int[1];
    Case.forSomeMatrices(
        graph -> {
          if (graph.expected().isCyclic()) {
            return;
          }
          for (UnorderedWrites problem : graph.problems(UnorderedWrites.class)) {
            boolean helps = helpsToRead(graph, problem.pairs().get(0));
            helpful[0] += helps ? 1 : 0;
            proposed[0] += problem.orderedByRead() ? 1 : 0;

            assertTrue(helps || !problem.orderedByRead(), graph::toString);
          }
        });

    // The others have a pair that reads what the other one writes, which is not examined further.
    assertTrue(proposed[0] > 0.8 * helpful[0], proposed[0] + " of " + helpful[0]);
  }

  private static boolean helpsToRead(Case graph, PairOverlap pair) {
    int earlier = pair.first().index();
    int later = pair.second().index();
    Word wanted = Word.of(pair.overlaps().get(0).first().toString());
    ExpectedOrder fixed = ExpectedOrder.of(graph.sketch().withRead(later, wanted));
    return fixed.isBefore(earlier, later)
        && !fixed.isCyclic()
        && graph.expected().unorderedWrites().containsAll(fixed.unorderedWrites());
  }

  @Test
  void aReadIsProposedIfAnotherWriterIsGivenToComeLater() {
    Word file = Word.of("src/a.ts");
    Sketch.Part writer = new Sketch.Part(List.of(), List.of(file), List.of());
    Case graph = Case.of("", new Sketch(List.of(writer, writer, writer.withAfter(1))));

    UnorderedWrites problem = graph.problems(UnorderedWrites.class).get(0);

    assertEquals(1, problem.pairs().get(0).second().index());
    assertTrue(problem.orderedByRead());
  }

  @Test
  void threeTasksThatReadEverythingCanRunInSequence() {
    List<Sketch.Part> parts = new ArrayList<>();
    for (String own : List.of("src/a.ts", "src/b.ts", "src/lib/")) {
      parts.add(new Sketch.Part(List.of(Word.of("src/**")), List.of(Word.of(own)), List.of()));
    }
    Case graph = Case.of("", new Sketch(parts));

    DependencyCycle problem = graph.problems(DependencyCycle.class).get(0);

    assertEquals(Optional.empty(), problem.reversible(task -> true));
    assertEquals(graph.order().matrix().tasks(), problem.sequence(task -> true));
    assertEquals(List.of(), problem.sequence(task -> task.index() != 1));
  }
}
