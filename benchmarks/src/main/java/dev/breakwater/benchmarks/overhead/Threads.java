package dev.breakwater.benchmarks.overhead;

import dev.breakwater.benchmarks.VirtualThreads;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Where the tasks run. */
public enum Threads {
  /** In the caller's thread: what is left is the library's own cost. */
  DIRECT("direct: the caller's thread"),
  /** As many threads as there are cores. */
  POOL("pool: as many threads as cores"),
  /** A virtual thread for each task. */
  VIRTUAL("virtual threads");

  private final String title;

  Threads(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  Executor open() {
    return switch (this) {
      case DIRECT -> Runnable::run;
      case POOL -> Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
      case VIRTUAL -> VirtualThreads.executor();
    };
  }

  static void close(Executor executor) {
    if (executor instanceof ExecutorService service) {
      service.shutdown();
    }
  }
}
