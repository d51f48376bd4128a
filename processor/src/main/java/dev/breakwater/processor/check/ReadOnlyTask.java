package dev.breakwater.processor.check;

import dev.breakwater.message.Fix;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.AccessRow;
import dev.breakwater.processor.model.AnnotationText;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * A task that is stated to write nothing, and writes.
 *
 * @param writes what one annotation, or one tool, lets it write; never empty
 */
public record ReadOnlyTask(Site site, Task task, List<Access> writes) implements Problem {

  /** The number of writes that a message shows. */
  private static final int SHOWN = 5;

  public ReadOnlyTask {
    writes = List.copyOf(writes);
  }

  @Override
  public MessageText message() {
    Access first = writes.get(0);
    MessageText text =
        first.tool().isPresent()
            ? MessageText.of(
                Message.READ_ONLY_TASK_THROUGH, task.name(), first.resource(), first.tool().get())
            : MessageText.of(Message.READ_ONLY_TASK, task.name(), first.resource());
    List<List<Object>> rows = new ArrayList<>();
    List<Resource> resources = new ArrayList<>();
    for (Access write : writes) {
      rows.add(AccessRow.of(task, write));
      resources.add(write.resource());
    }
    text.table(rows, SHOWN);
    if (first.tool().isPresent()) {
      text.fix(Fix.READING_TOOL, task.type());
    } else if (!first.own()) {
      text.fix(Fix.INHERITED_WRITES);
    } else {
      text.fix(Fix.READS_INSTEAD, AnnotationText.withReads(task, resources), task.type());
    }
    return text.fix(Fix.REMOVE_READ_ONLY, task.type());
  }
}
