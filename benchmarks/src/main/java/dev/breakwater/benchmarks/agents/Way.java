package dev.breakwater.benchmarks.agents;

/** A way to run the agents of a graph. */
enum Way {
  ONE_BY_ONE("one after another"),
  AT_ONCE("`CompletableFuture.allOf`, without an order"),
  BY_HAND("`CompletableFuture` by hand, in the right order"),
  WAVES("Breakwater, `WAVES`"),
  EAGER("Breakwater, `EAGER`");

  private final String title;

  Way(String title) {
    this.title = title;
  }

  /** {@return the name in tables} */
  String title() {
    return title;
  }
}
