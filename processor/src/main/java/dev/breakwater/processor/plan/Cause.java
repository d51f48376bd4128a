package dev.breakwater.processor.plan;

import dev.breakwater.processor.model.After;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Slot;
import dev.breakwater.processor.model.ValueType;

/** Why one task comes before another. */
public sealed interface Cause {

  /** Where the later task says so. */
  Site site();

  /** The user stated it. */
  record Stated(After after) implements Cause {
    @Override
    public Site site() {
      return after.site();
    }
  }

  /** A parameter of the later task takes the earlier one's result, of that type. */
  record Value(Slot slot, ValueType type) implements Cause {
    @Override
    public Site site() {
      return slot.site();
    }
  }

  /** The later task reads (second) what the earlier one writes (first). */
  record Flow(Meeting meeting) implements Cause {
    @Override
    public Site site() {
      return meeting.second().site();
    }
  }
}
