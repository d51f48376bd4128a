package dev.breakwater.jdbc;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.TaskFailedException;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.sql.Connection;

/** Runs a body as the one task of a graph, which reads users and writes orders. */
final class TestLease {

  static final PlannedTask PLACE_ORDER =
      PlannedTask.builder("place-order", PlaceOrder.class)
          .reads("table:users")
          .writes("table:orders")
          .build();

  static final PlannedTask REPORT =
      PlannedTask.builder("report", Report.class).reads("table:users").build();

  private TestLease() {}

  /** What a task does with its connection. */
  interface Body {
    void run(Connection connection) throws Exception;
  }

  /** Throws what the body throws. */
  static void run(Database database, Body body) throws Exception {
    run(PLACE_ORDER, database, body);
  }

  static void run(PlannedTask task, Database database, Body body) throws Exception {
    Run run = Engine.standard().begin(Plan.of("Shop", task));
    run.startVoid(task, step -> body.run(step.open(database)));
    try {
      run.await();
    } catch (TaskFailedException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
