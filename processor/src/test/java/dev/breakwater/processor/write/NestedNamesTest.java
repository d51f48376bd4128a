package dev.breakwater.processor.write;

import org.junit.jupiter.api.Test;

/** Classes that a graph declares, or inherits, hide those of its package that are named alike. */
class NestedNamesTest {

  private static final String TASKS =
      """
      package p;
      @Task @Writes("a") class A { String run() { return "a"; } }
      ---
      package p;
      @Task @Reads("a") class B { int run(String text) { return text.length(); } }
      ---
      """;

  @Test
  void ofTheGraphItself() {
    Build.strict(
            TASKS
                + """
                package p;
                @TaskGraph({A.class, B.class})
                interface G {
                  CompletableFuture<Integer> run();
                  class A {}
                  class B {}
                }
                """)
        .build()
        .succeeds();
  }

  @Test
  void ofAnInterfaceAboveIt() {
    Build.strict(
            TASKS
                + """
                package p;
                interface Above { class A {} }
                ---
                package p;
                @TaskGraph({A.class, B.class})
                interface G extends Above { CompletableFuture<Integer> run(); }
                """)
        .build()
        .succeeds();
  }

  @Test
  void thatAreNamedLikeWhatTheRunTimeAndTheJdkOffer() {
    Build.strict(
            TASKS
                + """
                package p;
                @TaskGraph({A.class, B.class})
                interface G {
                  CompletableFuture<Integer> run();
                  class Run {}
                  class Engine {}
                  class Plan {}
                  class PlannedTask {}
                  class Objects {}
                  class Tasks {}
                  class InFlight {}
                  class Override {}
                }
                """)
        .build()
        .succeeds();
  }

  @Test
  void thatAreResults() {
    Build.strict(
            """
            package p;
            @Task @Writes("a") class A { G.Text run() { return new G.Text(); } }
            ---
            package p;
            @Task @Reads("a") class B { Text run(G.Text text) { return new Text(); } }
            ---
            package p;
            class Text {}
            ---
            package p;
            @TaskGraph({A.class, B.class})
            interface G {
              CompletableFuture<Both> run();
              class Text {}
              record Both(Text inner, p.Text outer) {}
            }
            """)
        .build()
        .succeeds();
  }
}
