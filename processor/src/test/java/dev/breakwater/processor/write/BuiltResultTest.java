package dev.breakwater.processor.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A result that no task returns is built by its only constructor. */
class BuiltResultTest {

  private static final String TASKS =
      """
      package p;
      @Task class Words { List<String> words(String text) { return List.of(text.split(" ")); } }
      ---
      package p;
      @Task class Count { int count(List<String> words) { return words.size(); } }
      ---
      package p;
      @Task class Twice { int twice(@From(Count.class) int count) { return 2 * count; } }
      ---
      package p;
      @TaskGraph({Words.class, Count.class, Twice.class})
      interface Graph { CompletableFuture<%s> run(String text); }
      ---
      package p;
      public class Main {
        public static String main(String text) {
          return new GraphOrchestrator().run(text).join().toString();
        }
      }
      ---
      package p;
      class Show {
        final String text;
        Show(String text) { this.text = text; }
        @Override public String toString() { return text; }
      }
      ---
      package p;
      %s
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Out | class Out extends Show { Out(List<String> words) { super("" + words); } } | [a, b]
          Out | class Out extends Show { protected Out(@From(Twice.class) long n) { super("" + n); } } | 4
          Out | class Out extends Show { Out(String input) { super(input); } } | a b
          Out | class Out extends Show { Out(List<String> w, @From(Count.class) int n) { super(w + ":" + n); } } | [a, b]:2
          Out | class Out extends Show { Out() { super(""); } Out(List<String> w) { super("w" + w); } } | w[a, b]
          Out | class Out extends Show { private Out(int n) { super(""); } Out(List<String> w) { super("w" + w); } } | w[a, b]
          Out | class Out extends Show { Out(List<String> w) throws RuntimeException { super("w" + w); } } | w[a, b]
          Pair<List<String>, String> | class Pair<A, B> extends Show { Pair(A a, B b) { super(a + "," + b); } } | [a, b],a b
          Pair<? extends Collection<String>, ? extends CharSequence> | class Pair<A, B> extends Show { Pair(A a, B b) { super(a + "," + b); } } | [a, b],a b
          Out | record Out(CharSequence text) { Out(String s) { this((CharSequence) "WRONG"); } } | Out[text=a b]
          Outer.Out | class Outer { static class Out extends Show { Out(String s) { super(s); } } } | a b
          """)
  void fromWhatTheConstructorTakes(String result, String type, String expected) {
    Build build = Build.strict(TASKS.formatted(result, type)).build().succeeds();

    assertEquals(expected, build.call("p.Main", "main", "a b"));
  }

  @Test
  void isThatOfATaskWhereATaskReturnsIt() {
    String type =
        """
        class Out extends Show { Out(String text) { super("built"); } }
        ---
        package p;
        @Task class Return { Out run() { return new Out("") { @Override public String toString() { return "returned"; } }; } }
        """;
    String sources =
        TASKS.formatted("Out", type).replace("Twice.class}", "Twice.class, Return.class}");

    assertEquals(
        "returned", Build.strict(sources).build().succeeds().call("p.Main", "main", "a b"));
  }

  @Test
  void aResultClass(TestInfo test) {
    Golden.check(
        test,
        Build.strict(
                """
                package com.acme;
                @Task class Draft { String run(int pages) { return ""; } }
                ---
                package com.acme;
                @Task class Review { List<String> run(String draft) { return List.of(); } }
                ---
                package com.acme;
                public final class Outcome<T> {
                  public Outcome(String draft, @From(Review.class) T remarks, int pages) {}
                }
                ---
                package com.acme;
                @TaskGraph({Draft.class, Review.class})
                interface Writing {
                  CompletableFuture<Outcome<List<String>>> run(int pages);
                }
                """)
            .build());
  }
}
