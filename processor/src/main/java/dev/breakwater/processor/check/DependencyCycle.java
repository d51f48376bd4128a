package dev.breakwater.processor.check;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.Cause;
import java.util.List;
import java.util.Optional;

/**
 * Tasks that wait for each other.
 *
 * @param steps a shortest cycle, closed: each step begins where the one before it ends, the first
 *     where the last ends
 * @param others how many more tasks are caught in the same component
 */
public record DependencyCycle(
    Site site, ClassRef graph, List<Step> steps, int others, Optional<Remedy> remedy)
    implements Problem {

  public DependencyCycle {
    steps = List.copyOf(steps);
  }

  /** One task comes before another, and why. */
  public record Step(Task from, Task to, List<Cause> causes) {
    public Step {
      causes = List.copyOf(causes);
    }
  }

  /** An {@code @After} on the writer, naming the reader, that leaves no cycle. */
  public record Remedy(Task writer, Task reader) {}
}
