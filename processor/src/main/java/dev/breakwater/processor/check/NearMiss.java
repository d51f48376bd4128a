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
import java.util.List;

/**
 * A read or snapshot of a resource that no task writes, a few edits away from something that one
 * does write.
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

  @Override
  public MessageText message() {
    MessageText text =
        MessageText.of(Message.NEAR_MISS, reader.name(), read.kind().verb(), read.resource(), meant)
            .table(List.of(AccessRow.of(reader, read), AccessRow.of(writer, write)));
    if (read.kind() == Access.Kind.READ) {
      text.fact(Message.NEAR_MISS_FACT, reader.name(), writer.name());
    }
    text.fix(Fix.MISSPELLED, JavaCode.quoted(meant), JavaCode.quoted(read.resource().toString()));
    return Suppression.add(text, this, reader);
  }
}
