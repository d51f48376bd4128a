package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Plan;
import java.util.List;
import java.util.stream.IntStream;

/** A capability that one run has to itself. The runs of the model share a few of them. */
final class ModelRoot implements Capability<String> {

  static final List<ModelRoot> ALL = IntStream.range(0, 4).mapToObj(ModelRoot::new).toList();

  private final int number;

  /** The run that holds it; 0 for none. */
  private long holder;

  private ModelRoot(int number) {
    this.number = number;
  }

  @Override
  public Lease<String> lease(Access access) {
    throw new AssertionError("no task opens it");
  }

  @Override
  public synchronized Hold hold(Plan plan, long run) throws CapabilityHeldException {
    if (holder != 0) {
      throw new CapabilityHeldException(toString(), "run " + holder);
    }
    holder = run;
    return () -> release(run);
  }

  private synchronized void release(long run) {
    if (holder != run) {
      throw new IllegalStateException(run + " releases " + this + ", which " + holder + " holds");
    }
    holder = 0;
  }

  synchronized boolean isHeldBy(long run) {
    return holder == run;
  }

  @Override
  public String holdKey() {
    return toString();
  }

  @Override
  public String toString() {
    return "root " + number;
  }
}
