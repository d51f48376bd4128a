package dev.breakwater.processor.check;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Slot;
import dev.breakwater.processor.model.ValueType;
import dev.breakwater.processor.plan.Filling;
import dev.breakwater.processor.plan.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Nothing fills a slot, or gives the graph's result.
 *
 * @param slot its name; empty where it is the graph's result itself
 * @param owner the task, or the graph, that wants the value
 * @param kind whether what is wanted is more than a value, which then comes from one place alone
 * @param from the task that a {@code @From} names
 * @param available what is there
 * @param others more tasks that want a value of the same type, in the order of the list
 * @param unlisted tasks that are compiled here and not listed, and that would give it
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
    List<ClassRef> others,
    List<ClassRef> unlisted)
    implements Problem {

  public MissingValue {
    available = List.copyOf(available);
    others = List.copyOf(others);
    unlisted = List.copyOf(unlisted);
  }

  /** Returns whether the result of any task may fill it, if there were one of that type. */
  public boolean isOfAnyTask() {
    return reason == Filling.Reason.NOTHING_FITS && kind == Slot.Kind.VALUE;
  }

  /** {@return the same problem, which one more task has} */
  MissingValue alsoOf(ClassRef other) {
    List<ClassRef> more = new ArrayList<>(others);
    if (!other.equals(owner) && !others.contains(other)) {
      more.add(other);
    }
    return new MissingValue(
        site, graph, owner, slot, type, kind, from, reason, available, more, unlisted);
  }

  /** {@return the same problem, which listing one of these tasks would solve} */
  public MissingValue withUnlisted(List<ClassRef> tasks) {
    return new MissingValue(
        site, graph, owner, slot, type, kind, from, reason, available, others, tasks);
  }
}
