package dev.breakwater.runtime;

import java.util.ArrayList;
import java.util.List;

/** What became of tasks and of their leases, in the order in which it did. */
final class Story implements RunListener, Capability<String> {

  private final List<String> events = new ArrayList<>();

  private int outcomes;

  synchronized void add(String event) {
    events.add(event);
  }

  @Override
  public synchronized String toString() {
    return String.join(" ", events);
  }

  /** How many tasks came to their end, or the same task several times. */
  synchronized int outcomes() {
    return outcomes;
  }

  @Override
  public void taskFinished(long run, TaskReport report) {
    synchronized (this) {
      outcomes++;
      add(report.outcome().name());
    }
  }

  @Override
  public Lease<String> lease(Access access) {
    add("leased");
    return new Lease<>() {
      @Override
      public String value() {
        return "value";
      }

      @Override
      public void commit() {
        add("committed");
      }

      @Override
      public void rollback() {
        add("rolled-back");
      }
    };
  }
}
