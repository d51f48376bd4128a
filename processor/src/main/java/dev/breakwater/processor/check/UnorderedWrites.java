package dev.breakwater.processor.check;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.Meeting;
import java.util.List;

/**
 * Tasks that can write the same resource, with nothing that orders them.
 *
 * @param pairs connected by the tasks they share, in the order of the list; never empty
 */
public record UnorderedWrites(Site site, ClassRef graph, List<Pair> pairs) implements Problem {

  public UnorderedWrites {
    pairs = List.copyOf(pairs);
  }

  /**
   * Two of the tasks.
   *
   * @param meeting the write of the earlier listed task, then that of the later
   * @param orderedByRead whether the pair would be ordered, and no cycle made, if the later task
   *     read what the earlier one writes
   */
  public record Pair(Task later, Task earlier, Meeting meeting, boolean orderedByRead) {}
}
