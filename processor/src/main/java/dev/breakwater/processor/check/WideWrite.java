package dev.breakwater.processor.check;

import dev.breakwater.message.Fix;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.AccessRow;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import java.util.List;

/**
 * A written pattern that overlaps the access of more than half of the other tasks.
 *
 * @param overlapping the number of those tasks
 * @param others the number of other tasks
 */
public record WideWrite(Site site, Task task, Access write, int overlapping, int others)
    implements Lint {

  @Override
  public Kind kind() {
    return Kind.WIDE_WRITE;
  }

  @Override
  public List<Task> tasks() {
    return List.of(task);
  }

  @Override
  public MessageText message() {
    MessageText text =
        MessageText.of(Message.WIDE_WRITE, task.name(), write.resource(), overlapping, others)
            .table(List.of(AccessRow.of(task, write)))
            .fix(Fix.NARROW_WRITE, task.name());
    return Suppression.add(text, this, task);
  }
}
