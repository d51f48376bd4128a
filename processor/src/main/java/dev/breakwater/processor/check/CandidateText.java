package dev.breakwater.processor.check;

import dev.breakwater.message.Message;
import dev.breakwater.message.Part;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.plan.Candidate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Shows in messages the values that a parameter could be bound to. */
final class CandidateText {

  /** The number of candidates that a first line names. */
  private static final int NAMED = 3;

  private CandidateText() {}

  /** {@return rows of a table: the type of each value, and its origin} */
  static List<List<Object>> rows(List<Candidate> candidates) {
    List<List<Object>> rows = new ArrayList<>();
    for (Candidate candidate : candidates) {
      rows.add(List.of(candidate.type(), name(candidate)));
    }
    return rows;
  }

  /** {@return the origin of a value} */
  static Part name(Candidate candidate) {
    if (candidate instanceof Candidate.OfTask task) {
      return Message.RESULT_OF.with(task.task().name());
    }
    Candidate.OfInput input = (Candidate.OfInput) candidate;
    return (input.leased() ? Message.LEASE_OF : Message.INPUT).with(input.input().name());
  }

  /** {@return the tasks among the origins} */
  static List<ClassRef> tasks(List<Candidate> candidates) {
    List<ClassRef> tasks = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate instanceof Candidate.OfTask task) {
        tasks.add(task.task().type());
      }
    }
    return tasks;
  }

  /** {@return the type of the result of a task} */
  static Part of(Optional<ClassRef> task, List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      if (candidate instanceof Candidate.OfTask found
          && Optional.of(found.task().type()).equals(task)) {
        return found.type();
      }
    }
    throw new IllegalArgumentException("no result of " + task);
  }

  /**
   * {@return the origins as alternatives} They are sorted, so that graphs that list the same tasks
   * in different orders have the same message.
   */
  static Part either(List<Candidate> candidates) {
    return names -> {
      List<String> named = new ArrayList<>();
      for (Candidate candidate : candidates) {
        named.add(name(candidate).text(names));
      }
      Collections.sort(named);
      int others = named.size() - NAMED;
      String last = others > 0 ? others + " more" : named.get(named.size() - 1);
      List<String> first =
          others > 0 ? named.subList(0, NAMED) : named.subList(0, named.size() - 1);
      return String.join(", ", first) + " or " + last;
    };
  }
}
