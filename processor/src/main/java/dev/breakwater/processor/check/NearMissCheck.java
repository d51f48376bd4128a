package dev.breakwater.processor.check;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.GraphPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Warns of a read that no task writes, but that looks like a misspelling of what one writes. */
final class NearMissCheck implements Check {

  /** A task with its writes, which every read is compared with. */
  private record Writer(Task task, List<Access> writes) {}

  @Override
  public Optional<Lint.Kind> lint() {
    return Optional.of(Lint.Kind.NEAR_MISS);
  }

  @Override
  public List<Problem> check(GraphPlan plan) {
    if (!OpenTasks.isAccessKnown(plan)) {
      return List.of();
    }
    Written written = Written.of(plan);
    List<Problem> problems = new ArrayList<>();
    List<Writer> writers =
        plan.graph().tasks().stream().map(task -> new Writer(task, task.writes())).toList();
    for (int index = 0; index < plan.graph().tasks().size(); index++) {
      Task task = plan.task(index);
      for (Access read : Written.sources(task)) {
        if (!written.provides(index, read)) {
          nearest(writers, task, read).ifPresent(problems::add);
        }
      }
    }
    return problems;
  }

  /** The first write, in the order of the list, that is near enough; a task's own is none. */
  private static Optional<Problem> nearest(List<Writer> writers, Task reader, Access read) {
    for (Writer writer : writers) {
      if (writer.task.type().equals(reader.type())) {
        continue;
      }
      for (Access write : writer.writes) {
        Optional<String> meant = read.resource().misspells(write.resource());
        if (meant.isPresent()) {
          return Optional.of(
              new NearMiss(read.site(), reader, read, writer.task, write, meant.get()));
        }
      }
    }
    return Optional.empty();
  }
}
