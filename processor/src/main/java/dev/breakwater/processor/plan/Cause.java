package dev.breakwater.processor.plan;

import dev.breakwater.plan.PatternOverlap;
import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.After;
import dev.breakwater.processor.model.Parameter;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.ValueType;

/** A reason why one task comes before another. */
public sealed interface Cause {

  /** {@return the place in the later task that requires the order} */
  Site site();

  /** The user stated it. */
  record Stated(After after) implements Cause {
    @Override
    public Site site() {
      return after.site();
    }
  }

  /** A parameter of the later task takes the earlier one's result, of that type. */
  record Value(Parameter parameter, ValueType type) implements Cause {
    @Override
    public Site site() {
      return parameter.site();
    }
  }

  /** The later task reads a path that the earlier one writes. */
  record Flow(PatternOverlap overlap, Access write, Access read) implements Cause {
    @Override
    public Site site() {
      return read.site();
    }
  }
}
