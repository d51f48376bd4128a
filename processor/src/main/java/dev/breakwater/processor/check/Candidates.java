package dev.breakwater.processor.check;

import dev.breakwater.message.Message;
import dev.breakwater.message.Part;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.plan.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Shows in messages the values that a parameter could be bound to. */
final class Candidates {

  /** The number of candidates that a first line names. */
  private static final int NAMED = 3;

  private Candidates() {}

  /** {@return rows of a table: the type of each value, and its origin} */
  static List<List<Object>> rows(List<Source> sources) {
    List<List<Object>> rows = new ArrayList<>();
    for (Source source : sources) {
      rows.add(List.of(source.type(), name(source)));
    }
    return rows;
  }

  /** {@return the origin of a value} */
  static Part name(Source source) {
    if (source instanceof Source.OfTask task) {
      return Message.RESULT_OF.with(task.task().name());
    }
    Source.OfInput input = (Source.OfInput) source;
    return (input.leased() ? Message.LEASE_OF : Message.INPUT).with(input.input().name());
  }

  /** {@return the tasks among the origins} */
  static List<ClassRef> tasks(List<Source> sources) {
    List<ClassRef> tasks = new ArrayList<>();
    for (Source source : sources) {
      if (source instanceof Source.OfTask task) {
        tasks.add(task.task().type());
      }
    }
    return tasks;
  }

  /** {@return the type of the result of a task} */
  static Part of(Optional<ClassRef> task, List<Source> sources) {
    for (Source source : sources) {
      if (source instanceof Source.OfTask found
          && Optional.of(found.task().type()).equals(task)) {
        return found.type();
      }
    }
    throw new IllegalArgumentException("no result of " + task);
  }

  /**
   * {@return the origins as alternatives} They are sorted, so that graphs that list the same tasks in
   * different orders have the same message.
   */
  static Part either(List<Source> candidates) {
    return names -> {
      List<String> named = new ArrayList<>();
      for (Source candidate : candidates) {
        named.add(name(candidate).text(names));
      }
      Collections.sort(named);
      int others = named.size() - NAMED;
      String last = others > 0 ? others + " more" : named.get(named.size() - 1);
      List<String> first = others > 0 ? named.subList(0, NAMED) : named.subList(0, named.size() - 1);
      return String.join(", ", first) + " or " + last;
    };
  }
}
