package dev.breakwater.processor.check;

import dev.breakwater.message.Fix;
import dev.breakwater.message.JavaCode;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.AccessRow;
import dev.breakwater.processor.model.AnnotationText;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import java.util.List;

/**
 * Two tasks that nothing orders, of which each sees by snapshot the old state of files that the
 * other one changes, while no later task reads both changes. Known from databases as write skew.
 *
 * @param first the task that the graph lists first
 * @param firstWrite a write of the first task that the second one sees
 * @param firstSnapshot a snapshot of the first task of files that the second one writes
 * @param second the other task
 * @param secondWrite a write of the second task that the first one sees
 * @param secondSnapshot a snapshot of the second task of files that the first one writes
 * @param others the number of further pairs
 */
public record UncheckedContext(
    Task first,
    Access firstWrite,
    Access firstSnapshot,
    Task second,
    Access secondWrite,
    Access secondSnapshot,
    int others)
    implements Lint {

  @Override
  public Site site() {
    return secondSnapshot.site();
  }

  @Override
  public Kind kind() {
    return Kind.UNCHECKED_CONTEXT;
  }

  @Override
  public List<Task> tasks() {
    return List.of(first, second);
  }

  @Override
  public MessageText message() {
    MessageText text =
        story()
            .table(
                List.of(
                    AccessRow.of(first, firstWrite),
                    AccessRow.of(second, secondSnapshot),
                    AccessRow.of(second, secondWrite),
                    AccessRow.of(first, firstSnapshot)))
            .fact(Message.UNCHECKED_CONTEXT_FACT, first.name(), second.name())
            .fix(
                Fix.CHECK_CONTEXT,
                JavaCode.annotation(
                    "Reads",
                    JavaCode.quoted(
                        List.of(firstWrite.resource(), secondWrite.resource()).stream()
                            .distinct()
                            .toList())));
    if (second.editable()) {
      text.fix(
          Fix.READ_CONTEXT,
          second.name(),
          first.name(),
          AnnotationText.withReads(second, List.of(firstWrite.resource())),
          second.type());
    }
    return Suppression.add(text, this, second);
  }

  private MessageText story() {
    return switch (others) {
      case 0 -> MessageText.of(Message.UNCHECKED_CONTEXT, first.name(), second.name());
      case 1 -> MessageText.of(Message.UNCHECKED_CONTEXT_TWO, first.name(), second.name());
      default ->
          MessageText.of(Message.UNCHECKED_CONTEXT_MANY, first.name(), second.name(), others);
    };
  }
}
