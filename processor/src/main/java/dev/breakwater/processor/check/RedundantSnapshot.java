package dev.breakwater.processor.check;

import dev.breakwater.message.Fix;
import dev.breakwater.message.JavaCode;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.AccessRow;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import java.util.ArrayList;
import java.util.List;

/**
 * A snapshot of resources that the task reads or writes anyway.
 *
 * @param overlapping the reads and writes that overlap the snapshot
 */
public record RedundantSnapshot(Site site, Task task, Access snapshot, List<Access> overlapping)
    implements Lint {

  /** The number of reads and writes that a message shows. */
  private static final int SHOWN = 5;

  public RedundantSnapshot {
    overlapping = List.copyOf(overlapping);
  }

  @Override
  public Kind kind() {
    return Kind.REDUNDANT_SNAPSHOT;
  }

  @Override
  public List<Task> tasks() {
    return List.of(task);
  }

  @Override
  public MessageText message() {
    String quoted = JavaCode.quoted(snapshot.resource().toString());
    List<List<Object>> rows = new ArrayList<>();
    for (Access access : overlapping) {
      rows.add(AccessRow.of(task, access));
    }
    MessageText text =
        MessageText.of(Message.REDUNDANT_SNAPSHOT, quoted, task.name()).table(rows, SHOWN);
    long own = task.accesses().stream().filter(RedundantSnapshotCheck::isOwnSnapshot).count();
    if (own == 1) {
      text.fix(Fix.REMOVE_SNAPSHOT, task.type());
    } else {
      text.fix(Fix.REMOVE_PATTERN, quoted, task.type());
    }
    return Suppression.add(text, this, task);
  }
}
