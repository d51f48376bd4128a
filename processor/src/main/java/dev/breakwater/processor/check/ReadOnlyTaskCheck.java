package dev.breakwater.processor.check;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.GraphPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports each {@code @Writes}, own or of a tool, of a task that is stated to be read-only. */
final class ReadOnlyTaskCheck implements Check {

  @Override
  public List<Problem> check(GraphPlan plan) {
    List<Problem> problems = new ArrayList<>();
    for (Task task : plan.graph().tasks()) {
      if (task.readOnly()) {
        Map<Site, List<Access>> bySite = new LinkedHashMap<>();
        for (Access access : task.accesses()) {
          if (access.isWrite()) {
            bySite.computeIfAbsent(access.annotation(), s -> new ArrayList<>()).add(access);
          }
        }
        bySite.forEach((site, writes) -> problems.add(new ReadOnlyTask(site, task, writes)));
      }
    }
    return problems;
  }
}
