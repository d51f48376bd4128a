package dev.breakwater.processor.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The call that a run makes means the entry method, whatever else has its name. */
class EntryCallTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Entry String run(CharSequence text) | String run(String text)",
        "@Entry String run(CharSequence text) | static String run(String text)",
        "@Entry String run(Object text) | String run(CharSequence text)",
        "@Entry String run(Comparable<? super String> text) | String run(String text)",
        "@Entry String run(String text) | String run(Object text)"
      })
  void isNotAnOverloadThatFitsBetter(String entry, String other) {
    assertEquals("entry", called("String", "\"\"", entry, other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Entry String run(int number) | String run(Integer number)",
        "@Entry String run(Integer number) | String run(int number)",
        "@Entry String run(long number) | String run(Integer number)",
        "@Entry String run(Number number) | String run(int number)"
      })
  void isNotAnOverloadForWhatIsOrIsNotBoxed(String entry, String other) {
    assertEquals("entry", called("Integer", "1", entry, other));
    assertEquals("entry", called("int", "1", entry, other));
  }

  private static String called(String given, String value, String entry, String other) {
    return Build.strict(
            """
            package p;
            @Task class Source { %s give() { return %s; } }
            ---
            package p;
            @Task class Sink {
              %s { return "entry"; }
              %s { return "other"; }
            }
            ---
            package p;
            @TaskGraph({Source.class, Sink.class})
            interface Graph {
              Out run();
              record Out(@From(Sink.class) String text) {}
            }
            ---
            package p;
            public class Main {
              public static String main() { return new GraphOrchestrator().run().text(); }
            }
            """
                .formatted(given, value, entry, other))
        .build()
        .succeeds()
        .call("p.Main", "main");
  }

  @Test
  void isAnInheritedOneWithItsTypesFilledIn() {
    String result =
        Build.strict(
                """
                package p;
                abstract class Step<A, B> {
                  B apply(A in) { return make(in); }
                  private B make(A in) { throw new UnsupportedOperationException(); }
                }
                ---
                package p;
                @Task class Length extends Step<String, Integer> {
                  @Override Integer apply(String in) { return in.length(); }
                }
                ---
                package p;
                @Task class Twice extends Step<Number, Long> {
                  @Override Long apply(Number in) { return 2 * in.longValue(); }
                }
                ---
                package p;
                @TaskGraph({Length.class, Twice.class})
                interface Graph { Long run(String in); }
                ---
                package p;
                public class Main {
                  public static String main() { return "" + new GraphOrchestrator().run("four"); }
                }
                """)
            .build()
            .succeeds()
            .call("p.Main", "main");

    assertEquals("8", result);
  }
}
