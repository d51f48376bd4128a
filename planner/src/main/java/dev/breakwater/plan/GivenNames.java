package dev.breakwater.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds tasks by name, and collects the names that are unknown or not unique. */
final class GivenNames {

  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<OrderProblem> repeated = new ArrayList<>();
  private final List<OrderProblem> unknown = new ArrayList<>();

  GivenNames(List<MatrixTask> tasks) {
    for (MatrixTask task : tasks) {
      if (indexes.putIfAbsent(task.name(), task.index()) != null) {
        repeated.add(new RepeatedName(task));
      }
    }
  }

  /** {@return the index of the first task of a name, or a negative number if there is none} */
  int index(String name, MatrixTask statedBy) {
    Integer index = indexes.get(name);
    if (index == null) {
      unknown.add(new UnknownName(statedBy, name));
      return -1;
    }
    return index;
  }

  List<OrderProblem> problems() {
    List<OrderProblem> problems = new ArrayList<>(repeated);
    problems.addAll(unknown);
    return List.copyOf(problems);
  }
}
