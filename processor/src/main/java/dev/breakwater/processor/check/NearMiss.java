package dev.breakwater.processor.check;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import java.util.List;

/**
 * A read that no task writes, a few edits away from something that one does write.
 *
 * @param meant the resource that the read would name with those edits
 */
public record NearMiss(Site site, Task reader, Access read, Task writer, Access write, String meant)
    implements Lint {

  @Override
  public Kind kind() {
    return Kind.NEAR_MISS;
  }

  @Override
  public List<Task> tasks() {
    return List.of(reader);
  }
}
