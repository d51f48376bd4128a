package dev.breakwater.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Tasks that may run at the same time cannot conflict. Judged on random matrices by an oracle that
 * tries every path of a small universe, and by a second implementation of the order.
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
            one.overlaps(other), one.resource().overlaps(other.resource()), one + " and " + other);
      }
    }
  }

  @Test
  void tasksOfOneWaveNeverConflict() {
    Case.forEachMatrix(
        graph -> {
          Set<Set<MatrixTask>> reported = unorderedPairs(graph.problems(UnorderedWrites.class));
          for (List<MatrixTask> wave : graph.order().waves()) {
            for (MatrixTask one : wave) {
              for (MatrixTask other : wave) {
                if (one != other && graph.expected().conflict(one.index(), other.index())) {
                  Set<MatrixTask> pair = Set.of(one, other);
                  assertTrue(reported.contains(pair), () -> one + " and " + other + " of " + graph);
                }
              }
            }
          }
        });
  }

  @Test
  void everyConflictIsOrderedOrTheGraphIsReported() {
    Case.forEachMatrix(
        graph -> {
          Set<Set<MatrixTask>> reported = unorderedPairs(graph.problems(UnorderedWrites.class));
          boolean cyclic = !graph.problems(DependencyCycle.class).isEmpty();
          forEachPair(
              graph,
              (one, other) -> {
                if (graph.expected().conflict(one, other)) {
                  assertTrue(
                      cyclic
                          || graph.order().isBefore(graph.task(one), graph.task(other))
                          || graph.order().isBefore(graph.task(other), graph.task(one))
                          || reported.contains(Set.of(graph.task(one), graph.task(other))),
                      () -> one + " and " + other + " of " + graph);
                }
              });
        });
  }

  private static Set<Set<MatrixTask>> unorderedPairs(List<UnorderedWrites> problems) {
    return problems.stream()
        .flatMap(problem -> problem.pairs().stream())
        .map(pair -> Set.of(pair.first(), pair.second()))
        .collect(Collectors.toSet());
  }

  @Test
  void theOrderIsWhatTheLanguageSaysEdgeByEdgeWithItsCauses() {
    Case.forEachMatrix(
        graph -> {
          List<String> expected = new ArrayList<>();
          for (int from = 0; from < graph.sketch().size(); from++) {
            for (int to = 0; to < graph.sketch().size(); to++) {
              if (graph.expected().isEdge(from, to)) {
                expected.add(from + " -> " + to + " " + graph.expected().causes(from, to));
              }
            }
          }

          List<String> edges = graph.order().edges().stream().map(TheoremTest::text).toList();

          assertEquals(expected, edges, graph::toString);
        });
  }

  private static String text(Edge edge) {
    return edge.from().index() + " -> " + edge.to().index() + " " + causes(edge);
  }

  private static List<String> causes(Edge edge) {
    List<String> causes = new ArrayList<>();
    if (edge.given()) {
      causes.add("given");
    }
    edge.overlaps().forEach(o -> causes.add("access " + o.first() + " " + o.second()));
    return causes;
  }

  @Test
  void everyWitnessIsMatchedByBothPatterns() {
    Case.forSomeMatrices(
        graph ->
            graph.order().edges().stream()
                .flatMap(edge -> edge.overlaps().stream())
                .forEach(
                    overlap -> {
                      assertTrue(
                          matches(overlap.first().toString(), overlap.witness()),
                          () -> overlap + " of " + graph);
                      assertTrue(
                          matches(overlap.second().toString(), overlap.witness()),
                          () -> overlap + " of " + graph);
                    }));
  }

  private static boolean matches(String text, String path) {
    return Word.ALL.stream()
        .filter(word -> word.text().equals(text))
        .allMatch(word -> word.matches().test(path));
  }

  @Test
  void theWavesFollowTheFormula() {
    Case.forEachMatrix(
        graph -> {
          List<List<Integer>> waves =
              graph.expected().isCyclic() ? List.of() : graph.expected().waves();

          assertEquals(waves, indexes(graph.order().waves()), graph::toString);
        });
  }

  private static List<List<Integer>> indexes(List<List<MatrixTask>> waves) {
    return waves.stream().map(wave -> wave.stream().map(MatrixTask::index).toList()).toList();
  }

  @Test
  void eachCyclicComponentIsReportedOnceByAShortestCycle() {
    Case.forSomeMatrices(
        graph -> {
          List<Set<Integer>> components = graph.expected().cyclicComponents();
          List<DependencyCycle> problems = graph.problems(DependencyCycle.class);

          assertEquals(components.size(), problems.size(), graph::toString);
          for (int i = 0; i < components.size(); i++) {
            Set<Integer> component = components.get(i);
            DependencyCycle problem = problems.get(i);
            List<Edge> cycle = problem.cycle();
            int length = graph.expected().shortestCycle(component);
            assertEquals(length, cycle.size(), graph::toString);
            assertEquals(component.size() - length, problem.others(), graph::toString);
            MatrixTask at = cycle.get(cycle.size() - 1).to();
            for (Edge edge : cycle) {
              assertEquals(at, edge.from(), graph::toString);
              assertTrue(component.contains(edge.from().index()), graph::toString);
              assertEquals(
                  graph.expected().causes(edge.from().index(), edge.to().index()),
                  causes(edge),
                  graph::toString);
              at = edge.to();
            }
          }
        });
  }

  @Test
  void unorderedWritesAreReportedOnceForEachConnectedGroup() {
    Case.forSomeMatrices(
        graph -> {
          List<Set<List<Integer>>> reported =
              graph.problems(UnorderedWrites.class).stream()
                  .map(
                      problem ->
                          problem.pairs().stream()
                              .map(pair -> List.of(pair.first().index(), pair.second().index()))
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
  void equalDeclarationsHaveEqualOrdersWhateverTheIdentityOfObjects() {
    for (long seed = 0; seed < 300; seed++) {
      Sketch sketch = Sketch.random(seed);
      TaskOrder one = sketch.matrixApart().plan();
      TaskOrder other = sketch.matrixApart().plan();

      assertEquals(one.edges().toString(), other.edges().toString());
      assertEquals(one.waves().toString(), other.waves().toString());
      assertEquals(messages(one), messages(other));
    }
  }

  private static List<String> messages(TaskOrder order) {
    return order.problems().stream().map(OrderProblem::message).toList();
  }

  /** Given edges whose removal changes neither the set of edges nor the order of the two tasks. */
  @Test
  void aGivenEdgeIsRedundantExactlyIfTheOrderIsTheSameWithoutIt() {
    int[] count = new int[2];
    Case.forSomeMatrices(
        graph -> {
          if (graph.expected().isCyclic()) {
            return;
          }
          RedundantEdges redundant = graph.order().redundantEdges();
          for (Edge edge : graph.order().edges()) {
            if (edge.given()) {
              List<MatrixTask> path = redundant.pathWithout(edge);
              boolean expected = isRedundant(graph, edge.from().index(), edge.to().index());
              assertEquals(expected, !path.isEmpty(), () -> edge + " of " + graph);
              count[expected ? 0 : 1]++;
              if (expected) {
                assertPath(graph, edge, path);
              }
            }
          }
        });

    assertTrue(
        Case.isMoreThan(1_000, count[0]) && Case.isMoreThan(1_000, count[1]),
        () -> count[0] + " and " + count[1]);
  }

  private static boolean isRedundant(Case graph, int from, int to) {
    ExpectedOrder without = ExpectedOrder.of(graph.sketch().withoutAfter(to, from));
    for (int one = 0; one < graph.sketch().size(); one++) {
      for (int other = 0; other < graph.sketch().size(); other++) {
        boolean removed = one == from && other == to;
        if (!removed && graph.expected().isEdge(one, other) != without.isEdge(one, other)) {
          return false;
        }
      }
    }
    return without.isBefore(from, to);
  }

  private static void assertPath(Case graph, Edge edge, List<MatrixTask> path) {
    ExpectedOrder without =
        ExpectedOrder.of(graph.sketch().withoutAfter(edge.to().index(), edge.from().index()));
    assertEquals(edge.from(), path.get(0));
    assertEquals(edge.to(), path.get(path.size() - 1));
    for (int i = 1; i < path.size(); i++) {
      int from = path.get(i - 1).index();
      int to = path.get(i).index();
      assertTrue(without.isEdge(from, to), () -> path + " of " + graph);
    }
  }

  /** Else the claims above would be about nothing. */
  @Test
  void theRandomGraphsAreOfEveryKind() {
    int[] count = new int[5];
    Case.forEachMatrix(
        graph -> {
          boolean cyclic = graph.expected().isCyclic();
          boolean unordered = !graph.expected().unorderedWrites().isEmpty();
          boolean conflicts = conflicts(graph);
          count[0] += cyclic ? 1 : 0;
          count[1] += unordered ? 1 : 0;
          count[2] += !cyclic && !unordered ? 1 : 0;
          count[3] += !cyclic && !unordered && conflicts ? 1 : 0;
          count[4] += graph.order().waves().size() > 2 ? 1 : 0;
        });
    String counts =
        "of %d: %d cyclic, %d unordered, %d clean, %d of them with a conflict, %d of 3 waves or more"
            .formatted(Case.MATRICES, count[0], count[1], count[2], count[3], count[4]);

    for (int kind : count) {
      assertTrue(kind > Case.MATRICES / 20, counts);
    }
  }

  private static boolean conflicts(Case graph) {
    boolean[] found = new boolean[1];
    forEachPair(graph, (one, other) -> found[0] |= graph.expected().conflict(one, other));
    return found[0];
  }
}
