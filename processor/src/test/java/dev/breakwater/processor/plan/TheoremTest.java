package dev.breakwater.processor.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.processor.check.DependencyCycle;
import dev.breakwater.processor.check.UnorderedWrites;
import dev.breakwater.processor.model.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The claim that all rests on: what may run at the same time cannot collide. Judged on random
 * graphs by an oracle that tries every path of a small universe, and by a second implementation of
 * the order.
 */
class TheoremTest {

  private static void forEachPair(Case graph, PairClaim claim) {
    for (int one = 0; one < graph.sketch().size(); one++) {
      for (int other = one + 1; other < graph.sketch().size(); other++) {
        claim.accept(one, other);
      }
    }
  }

  @FunctionalInterface
  private interface PairClaim {
    void accept(int one, int other);
  }

  @Test
  void theOracleSeesTheOverlapsThatTheLanguageSees() {
    for (Word one : Word.ALL) {
      for (Word other : Word.ALL) {
        assertEquals(
            one.meets(other), one.resource().overlaps(other.resource()), one + " and " + other);
      }
    }
  }

  @Test
  void tasksOfOneWaveNeverConflict() {
    Case.forEachGraph(
        graph -> {
          Set<Set<Task>> reported = unorderedPairs(graph.problems(UnorderedWrites.class));
          for (List<Integer> wave : graph.plan().waves()) {
            for (int one : wave) {
              for (int other : wave) {
                if (one != other && graph.expected().conflict(one, other)) {
                  Set<Task> pair = Set.of(graph.plan().task(one), graph.plan().task(other));
                  assertTrue(reported.contains(pair), () -> one + " and " + other + " of " + graph);
                }
              }
            }
          }
        });
  }

  @Test
  void everyConflictIsOrderedOrTheGraphIsReported() {
    Case.forEachGraph(
        graph -> {
          Set<Set<Task>> reported = unorderedPairs(graph.problems(UnorderedWrites.class));
          boolean cyclic = !graph.problems(DependencyCycle.class).isEmpty();
          forEachPair(
              graph,
              (one, other) -> {
                if (graph.expected().conflict(one, other)) {
                  assertTrue(
                      cyclic
                          || graph.plan().order().after(one).get(other)
                          || graph.plan().order().after(other).get(one)
                          || reported.contains(
                              Set.of(graph.plan().task(one), graph.plan().task(other))),
                      () -> one + " and " + other + " of " + graph);
                }
              });
        });
  }

  private static Set<Set<Task>> unorderedPairs(List<UnorderedWrites> problems) {
    return problems.stream()
        .flatMap(problem -> problem.pairs().stream())
        .map(pair -> Set.of(pair.earlier(), pair.later()))
        .collect(Collectors.toSet());
  }

  @Test
  void theOrderIsWhatTheLanguageSaysEdgeByEdgeWithItsCauses() {
    Case.forEachGraph(
        graph -> {
          List<String> expected = new ArrayList<>();
          for (int from = 0; from < graph.sketch().size(); from++) {
            for (int to = 0; to < graph.sketch().size(); to++) {
              if (graph.expected().isEdge(from, to)) {
                expected.add(from + " -> " + to + " " + graph.expected().causes(from, to));
              }
            }
          }

          List<String> edges =
              graph.plan().order().edges().stream().map(TheoremTest::text).toList();

          assertEquals(expected, edges, graph::toString);
        });
  }

  private static String text(Edge edge) {
    return edge.from()
        + " -> "
        + edge.to()
        + " "
        + edge.causes().stream().map(TheoremTest::text).toList();
  }

  private static String text(Cause cause) {
    if (cause instanceof Cause.Value value) {
      return "value " + value.slot().name();
    }
    return cause instanceof Cause.Flow flow
        ? "access " + flow.meeting().first().resource() + " " + flow.meeting().second().resource()
        : "after";
  }

  @Test
  void everyWitnessIsMatchedByBothPatterns() {
    Case.forSomeGraphs(
        graph ->
            graph.plan().order().edges().stream()
                .flatMap(edge -> edge.causes().stream())
                .filter(Cause.Flow.class::isInstance)
                .map(cause -> ((Cause.Flow) cause).meeting())
                .forEach(
                    meeting -> {
                      assertTrue(
                          matches(meeting.first().resource().toString(), meeting.witness()),
                          () -> meeting + " of " + graph);
                      assertTrue(
                          matches(meeting.second().resource().toString(), meeting.witness()),
                          () -> meeting + " of " + graph);
                    }));
  }

  private static boolean matches(String text, String path) {
    return Word.ALL.stream()
        .filter(word -> word.text().equals(text))
        .allMatch(word -> word.matches().test(path));
  }

  @Test
  void theWavesFollowTheFormula() {
    Case.forEachGraph(
        graph -> {
          List<List<Integer>> waves =
              graph.expected().isCyclic() ? List.of() : graph.expected().waves();

          assertEquals(waves, graph.plan().waves(), graph::toString);
        });
  }

  @Test
  void eachCyclicComponentIsReportedOnceByAShortestCycle() {
    Case.forSomeGraphs(
        graph -> {
          List<Set<Integer>> components = graph.expected().cyclicComponents();
          List<DependencyCycle> problems = graph.problems(DependencyCycle.class);

          assertEquals(components.size(), problems.size(), graph::toString);
          for (int i = 0; i < components.size(); i++) {
            Set<Integer> component = components.get(i);
            DependencyCycle problem = problems.get(i);
            List<DependencyCycle.Step> steps = problem.steps();
            int length = graph.expected().shortestCycle(component);
            assertEquals(length, steps.size(), graph::toString);
            assertEquals(component.size() - length, problem.others(), graph::toString);
            Task at = steps.get(steps.size() - 1).to();
            for (DependencyCycle.Step step : steps) {
              int from = graph.index(step.from());
              int to = graph.index(step.to());
              assertEquals(at, step.from(), graph::toString);
              assertTrue(component.contains(from), graph::toString);
              assertEquals(
                  graph.expected().causes(from, to),
                  step.causes().stream().map(TheoremTest::text).toList(),
                  graph::toString);
              at = step.to();
            }
          }
        });
  }

  @Test
  void unorderedWritesAreReportedOnceForEachConnectedGroup() {
    Case.forSomeGraphs(
        graph -> {
          List<Set<List<Integer>>> reported =
              graph.problems(UnorderedWrites.class).stream()
                  .map(
                      problem ->
                          problem.pairs().stream()
                              .map(
                                  pair ->
                                      List.of(
                                          graph.index(pair.earlier()), graph.index(pair.later())))
                              .collect(Collectors.<List<Integer>>toSet()))
                  .toList();

          assertEquals(
              groups(graph.expected().unorderedWrites()), new HashSet<>(reported), graph::toString);
          assertEquals(new HashSet<>(reported).size(), reported.size(), graph::toString);
        });
  }

  /** Puts pairs together until no two groups share a task. */
  private static Set<Set<List<Integer>>> groups(Set<List<Integer>> pairs) {
    List<Set<List<Integer>>> groups = new ArrayList<>();
    for (List<Integer> pair : pairs) {
      Set<List<Integer>> group = new LinkedHashSet<>(Set.of(pair));
      List<Set<List<Integer>>> apart = new ArrayList<>();
      for (Set<List<Integer>> known : groups) {
        boolean touches = known.stream().flatMap(List::stream).anyMatch(pair::contains);
        if (touches) {
          group.addAll(known);
        } else {
          apart.add(known);
        }
      }
      apart.add(group);
      groups = apart;
    }
    return new HashSet<>(groups);
  }

  @Test
  void equalDeclarationsGiveEqualPlansWhateverTheOrderInTheirSets() {
    for (long seed = 0; seed < 300; seed++) {
      Sketch sketch = Sketch.random(seed);
      Plan one = Plan.of(sketch.graphApart(new Random(seed)));
      Plan other = Plan.of(sketch.graphApart(new Random(~seed)));

      assertEquals(one.order().edges().toString(), other.order().edges().toString());
      assertEquals(one.unorderedWrites().toString(), other.unorderedWrites().toString());
      assertEquals(one.waves(), other.waves());
    }
  }

  /** Else the claims above would be about nothing. */
  @Test
  void theRandomGraphsAreOfEveryKind() {
    int[] count = new int[5];
    Case.forEachGraph(
        graph -> {
          boolean cyclic = graph.expected().isCyclic();
          boolean unordered = !graph.expected().unorderedWrites().isEmpty();
          boolean conflicts = conflicts(graph);
          count[0] += cyclic ? 1 : 0;
          count[1] += unordered ? 1 : 0;
          count[2] += !cyclic && !unordered ? 1 : 0;
          count[3] += !cyclic && !unordered && conflicts ? 1 : 0;
          count[4] += graph.plan().waves().size() > 2 ? 1 : 0;
        });
    String counts =
        "of %d: %d cyclic, %d unordered, %d clean, %d of them with a conflict, %d of 3 waves or more"
            .formatted(Case.GRAPHS, count[0], count[1], count[2], count[3], count[4]);

    for (int kind : count) {
      assertTrue(kind > Case.GRAPHS / 20, counts);
    }
  }

  private static boolean conflicts(Case graph) {
    boolean[] found = new boolean[1];
    forEachPair(graph, (one, other) -> found[0] |= graph.expected().conflict(one, other));
    return found[0];
  }
}
