package dev.breakwater.processor.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A graph gives what its method says, in what its method says. */
class ResultTest {

  private static final String TASKS =
      """
      package p;
      @Task class Words { List<String> words(String text) { return List.of(text.split(" ")); } }
      ---
      package p;
      @Task class Count { int count(List<String> words) { return words.size(); } }
      ---
      package p;
      @Task @SuppressWarnings("UnlistedTask") class Log {
        static final StringBuffer LOG = new StringBuffer();
        CompletableFuture<Void> log(int count) {
          return CompletableFuture.runAsync(() -> LOG.append(count));
        }
      }
      ---
      package p;
      record Pair<A, B>(A first, B second) {}
      ---
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int | run(text) | 2",
        "Integer | run(text) | 2",
        "long | run(text) | 2",
        "Number | run(text) | 2",
        "List<String> | run(text) | [a, b]",
        "Iterable<? extends CharSequence> | run(text) | [a, b]",
        "CompletableFuture<Integer> | run(text).join() | 2",
        "CompletionStage<Number> | run(text).toCompletableFuture().join() | 2",
        "CompletableFuture<? extends List<String>> | run(text).join() | [a, b]",
        "Pair<List<String>, Integer> | run(text) | Pair[first=[a, b], second=2]",
        "Pair<? extends Collection<String>, ? extends Number> | run(text)"
            + " | Pair[first=[a, b], second=2]",
        "CompletableFuture<Pair<Integer, Number>> | run(text).join() | Pair[first=2, second=2]",
        "CompletionStage<? extends Pair<String, Integer>>"
            + " | run(text).toCompletableFuture().join() | Pair[first=a b, second=2]"
      })
  void isOfTheTypeThatTheMethodHas(String type, String call, String expected) {
    String result =
        Build.strict(
                TASKS
                    + """
                    package p;
                    @TaskGraph({Words.class, Count.class})
                    interface Graph { %s run(String text); }
                    ---
                    package p;
                    public class Main {
                      public static String main(String text) { return "" + new GraphOrchestrator().%s; }
                    }
                    """
                        .formatted(type, call))
            .build()
            .succeeds()
            .call("p.Main", "main", "a b");

    assertEquals(expected, result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "void | graph.run(text);",
        "Void | if (graph.run(text) != null) throw new AssertionError();",
        "CompletableFuture<Void> | graph.run(text).join();",
        "CompletionStage<Void> | graph.run(text).toCompletableFuture().join();"
      })
  void isNothingWhereTheMethodSaysSo(String type, String call) {
    String log =
        Build.strict(
                TASKS
                    + """
                    package p;
                    @TaskGraph({Words.class, Count.class, Log.class})
                    interface Graph { %s run(String text); }
                    ---
                    package p;
                    public class Main {
                      public static String main(String text) {
                        Graph graph = new GraphOrchestrator();
                        %s
                        return Log.LOG.toString();
                      }
                    }
                    """
                        .formatted(type, call))
            .build()
            .succeeds()
            .call("p.Main", "main", "a b c");

    assertEquals("3", log);
  }

  @Test
  void holdsInputsAsTheyWereGivenNotAsTasksGetThem() {
    boolean same =
        Build.strict(
                """
                package p;
                record Connection(String url) {}
                ---
                package p;
                import dev.breakwater.runtime.*;
                final class Db implements Capability<Connection> {
                  @Override
                  public Lease<Connection> lease(Access access) {
                    return new Lease<>() {
                      @Override public Connection value() { return new Connection("db"); }
                      @Override public void commit() {}
                      @Override public void rollback() {}
                    };
                  }
                }
                ---
                package p;
                @Task @Reads("table:users") class Query { String query(Connection connection) { return connection.url(); } }
                ---
                package p;
                @TaskGraph(Query.class)
                interface Graph {
                  Out run(Db db);
                  record Out(String url, Db db) {}
                }
                ---
                package p;
                public class Main {
                  public static boolean main() {
                    Db db = new Db();
                    return new GraphOrchestrator().run(db).equals(new Graph.Out("db", db));
                  }
                }
                """)
            .build()
            .succeeds()
            .call("p.Main", "main");

    assertEquals(true, same);
  }
}
