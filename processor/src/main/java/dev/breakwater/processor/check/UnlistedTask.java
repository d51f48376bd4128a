package dev.breakwater.processor.check;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import java.util.List;

/**
 * A task next to graphs, none of which lists it.
 *
 * @param graphs the graphs of its package, by name
 */
public record UnlistedTask(Site site, Task task, List<ClassRef> graphs) implements Lint {

  public UnlistedTask {
    graphs = List.copyOf(graphs);
  }

  @Override
  public Kind kind() {
    return Kind.UNLISTED_TASK;
  }

  @Override
  public List<Task> tasks() {
    return List.of(task);
  }
}
