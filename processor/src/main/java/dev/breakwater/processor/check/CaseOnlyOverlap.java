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
 * Two writes of different tasks that meet only where case is ignored.
 *
 * @param witness a path that the write of the earlier task matches as it is, and that of the later
 *     task but for case
 */
public record CaseOnlyOverlap(
    Site site, Task later, Access laterWrite, Task earlier, Access earlierWrite, String witness)
    implements Lint {

  @Override
  public Kind kind() {
    return Kind.CASE_ONLY_OVERLAP;
  }

  @Override
  public List<Task> tasks() {
    return List.of(later, earlier);
  }

  @Override
  public MessageText message() {
    MessageText text =
        MessageText.of(Message.CASE_ONLY_OVERLAP, later.name(), earlier.name(), witness)
            .table(List.of(AccessRow.of(later, laterWrite), AccessRow.of(earlier, earlierWrite)))
            .fix(Fix.ONE_FILE)
            .fix(Fix.TWO_FILES);
    return Suppression.add(text, this, later);
  }
}
