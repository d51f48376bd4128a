package dev.breakwater.processor.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A graph of a thousand tasks compiles, loads and runs: no method grows with the number of tasks
 * beyond what a class file holds.
 */
class LargeGraphTest {

  private static final int TASKS = 1_000;

  /** Each task gives one more than what it is given in sum. */
  private static long sum(String input, IntFunction<List<Integer>> predecessors) {
    StringBuilder sources = new StringBuilder("package p;\npublic interface Large {\n");
    for (int task = 0; task < TASKS; task++) {
      List<Integer> from = predecessors.apply(task);
      String parameters =
          from.stream().map(p -> "V" + p + " v" + p).collect(Collectors.joining(", "));
      String sum = from.stream().map(p -> " + v" + p + ".sum()").collect(Collectors.joining());
      sources.append(
          """
            record V%1$d(long sum) {}
            @Task @Writes("out/%1$d/*") class T%1$d { V%1$d run(%2$s) { return new V%1$d(1%3$s); } }
          """
              .formatted(task, parameters, sum));
    }
    String list =
        IntStream.range(0, TASKS)
            .mapToObj(i -> "T" + i + ".class")
            .collect(Collectors.joining(","));
    sources.append(
        """
          @TaskGraph({%s})
          interface Graph { CompletableFuture<V%d> run(%s); }
        }
        ---
        package p;
        import dev.breakwater.runtime.Engine;
        public class Main {
          public static long main() {
            Engine engine = Engine.builder().executor(Runnable::run).build();
            return new Large_GraphOrchestrator(new Large_GraphOrchestrator.Tasks() {}, engine)
                .run(%s).join().sum();
          }
        }
        """
            .formatted(
                list,
                TASKS - 1,
                input.isEmpty() ? "" : "String " + input,
                input.isEmpty() ? "" : "\"\""));
    return Build.strict(sources.toString()).build().succeeds().<Long>call("p.Main", "main");
  }

  @Test
  void inOneWave() {
    assertEquals(1, sum("inFlight", task -> List.of()));
  }

  @Test
  void inOneChain() {
    assertEquals(TASKS, sum("", task -> task == 0 ? List.of() : List.of(task - 1)));
  }

  /**
   * Ten layers of a hundred, each task of which takes the results of twenty of the layer before.
   */
  @Test
  void inLayersThatPassManyValues() {
    long sum =
        sum(
            "",
            task ->
                task < 100
                    ? List.of()
                    : IntStream.range(0, 20)
                        .mapToObj(i -> task / 100 * 100 - 100 + (task + 7 * i) % 100)
                        .toList());

    long expected = 1;
    for (int layer = 1; layer < 10; layer++) {
      expected = 1 + 20 * expected;
    }
    assertEquals(expected, sum);
  }

  /** What builds its parts must be no method that the graph declares, or inherits. */
  @Test
  void whoseMethodsAreNamedLikeThoseThatBuildIt() {
    String tasks =
        IntStream.range(0, 101)
            .mapToObj(i -> "@Task class T" + i + " { void run() {} }\n")
            .collect(Collectors.joining());
    String list =
        IntStream.range(0, 101).mapToObj(i -> "T" + i + ".class").collect(Collectors.joining(","));

    Build.strict(
            """
            package p;
            public interface Large {
              %s
              interface Above { default String planT1() { return ""; } }
              @TaskGraph({%s})
              interface Graph extends Above { void planT0(); }
            }
            """
                .formatted(tasks, list))
        .build()
        .succeeds();
  }
}
