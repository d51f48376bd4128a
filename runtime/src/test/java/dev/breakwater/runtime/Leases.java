package dev.breakwater.runtime;

import java.util.ArrayList;
import java.util.List;

/** A capability that tells what became of its leases. */
final class Leases implements Capability<String> {

  private final List<String> story = new ArrayList<>();

  synchronized String story() {
    return String.join(" ", story);
  }

  private synchronized void note(String event) {
    story.add(event);
  }

  @Override
  public Lease<String> lease(Access access) {
    note("leased");
    return new Lease<>() {
      @Override
      public String value() {
        return "value";
      }

      @Override
      public void commit() {
        note("committed");
      }

      @Override
      public void rollback() {
        note("rolled back");
      }
    };
  }
}
