package dev.breakwater.processor.check;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import java.util.List;

/**
 * A task that is stated to write nothing, and writes.
 *
 * @param writes what one annotation, or one tool, lets it write; never empty
 */
public record ReadOnlyTask(Site site, Task task, List<Access> writes) implements Problem {

  public ReadOnlyTask {
    writes = List.copyOf(writes);
  }
}
