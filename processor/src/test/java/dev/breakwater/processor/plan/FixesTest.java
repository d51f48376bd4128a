package dev.breakwater.processor.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.processor.check.DependencyCycle;
import dev.breakwater.processor.check.UnorderedWrites;
import dev.breakwater.processor.model.Task;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The ways out that messages offer lead out. */
class FixesTest {

  @Test
  void theAfterThatACycleOffersBreaksItAndNoneIsHeldBack() {
    Case.forSomeGraphs(
        graph -> {
          List<DependencyCycle> problems = graph.problems(DependencyCycle.class);
          List<Set<Integer>> components = graph.expected().cyclicComponents();
          for (int i = 0; i < problems.size(); i++) {
            Set<Integer> component = components.get(i);
            List<DependencyCycle.Step> helping =
                problems.get(i).steps().stream()
                    .filter(step -> breaks(graph, component, step))
                    .toList();
            List<List<Task>> expected =
                helping.stream().limit(1).map(step -> List.of(step.from(), step.to())).toList();

            assertEquals(
                expected,
                problems.get(i).remedy().stream()
                    .map(remedy -> List.of(remedy.writer(), remedy.reader()))
                    .toList(),
                graph::toString);
          }
        });
  }

  /** Whether the step ends, and the component with it, once its reader goes first. */
  private static boolean breaks(Case graph, Set<Integer> component, DependencyCycle.Step step) {
    int writer = graph.index(step.from());
    int reader = graph.index(step.to());
    if (!graph.expected().isAccessAlone(writer, reader)) {
      return false;
    }
    ExpectedOrder mended = ExpectedOrder.of(graph.sketch().withAfter(writer, reader));
    return component.stream().noneMatch(task -> mended.isBefore(task, task))
        && mended.unorderedWrites().size() <= graph.expected().unorderedWrites().size();
  }

  @Test
  void aReadThatIsOfferedAgainstUnorderedWritesOrdersThemAndMakesNothingWorse() {
    int[] helpful = new int[1];
    int[] offered = new int[1];
    Case.forSomeGraphs(
        graph -> {
          if (graph.expected().isCyclic()) {
            return;
          }
          for (UnorderedWrites problem : graph.problems(UnorderedWrites.class)) {
            UnorderedWrites.Pair pair = problem.pairs().get(0);
            boolean helps = helpsToRead(graph, pair);
            helpful[0] += helps ? 1 : 0;
            offered[0] += pair.orderedByRead() ? 1 : 0;

            assertTrue(helps || !pair.orderedByRead(), graph::toString);
          }
        });

    // The rest is ordered by a third task where both directions cancel out, which is not looked
    // for.
    assertTrue(offered[0] > 0.9 * helpful[0], offered[0] + " of " + helpful[0]);
  }

  private static boolean helpsToRead(Case graph, UnorderedWrites.Pair pair) {
    int earlier = graph.index(pair.earlier());
    int later = graph.index(pair.later());
    Word wanted = Word.of(pair.meeting().first().resource().toString());
    ExpectedOrder mended = ExpectedOrder.of(graph.sketch().withRead(later, wanted));
    return mended.isBefore(earlier, later)
        && !mended.isCyclic()
        && graph.expected().unorderedWrites().containsAll(mended.unorderedWrites());
  }

  @Test
  void aReadIsOfferedWhereAnotherWriterIsStatedToComeLater() {
    Word file = Word.of("src/a.ts");
    Sketch.Part writer = new Sketch.Part(List.of(), List.of(file), List.of(), List.of());
    Case graph = Case.of("", new Sketch(List.of(writer, writer, writer.withAfter(1))));

    UnorderedWrites.Pair pair = graph.problems(UnorderedWrites.class).get(0).pairs().get(0);

    assertEquals(1, graph.index(pair.later()));
    assertTrue(pair.orderedByRead());
  }
}
