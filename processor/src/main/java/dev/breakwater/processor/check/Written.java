package dev.breakwater.processor.check;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.plan.Plan;
import java.util.HashSet;
import java.util.Set;

/** Which declared reads some task writes, the reading task itself included. */
final class Written {

  private record Read(int task, Access access) {}

  private final Plan plan;
  private final Set<Read> byOthers = new HashSet<>();

  private Written(Plan plan) {
    this.plan = plan;
  }

  static Written of(Plan plan) {
    Written written = new Written(plan);
    plan.overlaps()
        .writeRead()
        .forEach(
            pair ->
                pair.meetings()
                    .forEach(
                        meeting ->
                            written.byOthers.add(new Read(pair.second(), meeting.second()))));
    return written;
  }

  /** Whether a task writes something that the read covers. */
  boolean provides(int task, Access read) {
    return byOthers.contains(new Read(task, read))
        || plan.task(task).writes().stream()
            .anyMatch(write -> write.resource().overlaps(read.resource()));
  }
}
