package dev.breakwater.processor.check;

import dev.breakwater.processor.model.After;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import java.util.List;

/**
 * An {@code @After} that changes nothing.
 *
 * @param path the tasks through which the order follows without it, from the earlier to this one
 */
public record RedundantAfter(Site site, Task task, After after, List<Task> path) implements Lint {

  public RedundantAfter {
    path = List.copyOf(path);
  }

  @Override
  public Kind kind() {
    return Kind.REDUNDANT_AFTER;
  }

  @Override
  public List<Task> tasks() {
    return List.of(task);
  }
}
