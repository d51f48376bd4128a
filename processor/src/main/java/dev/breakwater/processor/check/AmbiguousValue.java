package dev.breakwater.processor.check;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.ValueType;
import dev.breakwater.processor.plan.Source;
import java.util.List;
import java.util.Optional;

/**
 * Several values fit a slot, or the graph's result, equally well.
 *
 * @param slot its name; empty where it is the graph's result itself
 * @param owner the task, the class of the graph's result, or the graph, that wants the value
 */
public record AmbiguousValue(
    Site site,
    ClassRef graph,
    ClassRef owner,
    Optional<String> slot,
    ValueType type,
    List<Source> candidates)
    implements Problem {

  public AmbiguousValue {
    candidates = List.copyOf(candidates);
  }
}
