package dev.breakwater.processor.check;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import java.util.List;

/** A read that neither a task nor what the graph states to come from outside provides. */
public record UnknownSource(Site site, ClassRef graph, Task reader, Access read) implements Lint {

  @Override
  public Kind kind() {
    return Kind.UNKNOWN_SOURCE;
  }

  @Override
  public List<Task> tasks() {
    return List.of(reader);
  }
}
