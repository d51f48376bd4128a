package dev.breakwater.processor.check;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Construction;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Slot;
import dev.breakwater.processor.model.ValueType;
import dev.breakwater.processor.plan.Filling;
import dev.breakwater.processor.plan.Source;
import java.util.List;
import java.util.Optional;

/**
 * Nothing fills a slot, or gives the graph's result.
 *
 * @param slot its name; empty where it is the graph's result itself
 * @param owner the task, the class of the graph's result, or the graph, that wants the value
 * @param kind whether what is wanted is more than a value, which then comes from one place alone
 * @param from the task that a {@code @From} names
 * @param available what is there
 * @param built the class of the graph's result, where it wants the value to be built
 * @param obstacle why the graph's result cannot be built either
 */
public record MissingValue(
    Site site,
    ClassRef graph,
    ClassRef owner,
    Optional<String> slot,
    ValueType type,
    Slot.Kind kind,
    Optional<ClassRef> from,
    Filling.Reason reason,
    List<Source> available,
    Optional<ClassRef> built,
    Optional<Construction.Obstacle> obstacle)
    implements Problem {

  public MissingValue {
    available = List.copyOf(available);
  }
}
