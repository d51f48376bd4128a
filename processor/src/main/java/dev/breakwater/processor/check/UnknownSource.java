package dev.breakwater.processor.check;

import dev.breakwater.message.Fix;
import dev.breakwater.message.JavaCode;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.AccessRow;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import java.util.List;

/**
 * A read or snapshot that neither a task nor what the graph states to come from outside provides.
 */
public record UnknownSource(Site site, ClassRef graph, Task reader, Access read) implements Lint {

  @Override
  public Kind kind() {
    return Kind.UNKNOWN_SOURCE;
  }

  @Override
  public List<Task> tasks() {
    return List.of(reader);
  }

  @Override
  public MessageText message() {
    MessageText text =
        MessageText.of(
                Message.UNKNOWN_SOURCE, reader.name(), read.kind().verb(), read.resource(), graph)
            .table(List.of(AccessRow.of(reader, read)))
            .fix(Fix.OUTSIDE_READ, JavaCode.quoted(read.resource().toString()), graph)
            .fix(Fix.WRITER);
    return Suppression.add(text, this, reader);
  }
}
