package dev.breakwater.processor.check;

import dev.breakwater.message.Fix;
import dev.breakwater.message.JavaCode;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
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

  /** The number of graphs that fixes name. */
  private static final int SHOWN = 5;

  @Override
  public MessageText message() {
    MessageText text = MessageText.of(Message.UNLISTED_TASK, task.type());
    for (ClassRef graph : graphs.subList(0, Math.min(graphs.size(), SHOWN))) {
      text.fix(Fix.ADD_TO_GRAPH, JavaCode.literal(task.type()), graph);
    }
    return Suppression.add(text, this, task);
  }
}
