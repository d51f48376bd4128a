package dev.breakwater.processor.check;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import java.util.List;

/**
 * One pattern of a write that meets the access of more than half of the other tasks.
 *
 * @param met how many of them
 * @param others how many there are
 */
public record WideWrite(Site site, Task task, Access write, int met, int others) implements Lint {

  @Override
  public Kind kind() {
    return Kind.WIDE_WRITE;
  }

  @Override
  public List<Task> tasks() {
    return List.of(task);
  }
}
