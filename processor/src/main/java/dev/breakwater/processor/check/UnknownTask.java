package dev.breakwater.processor.check;

import dev.breakwater.message.JavaCode;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.message.Part;
import dev.breakwater.processor.model.AnnotationText;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import java.util.Optional;

/**
 * A class literal that names no task of the graph.
 *
 * @param owner the task, or the result record, that names it
 * @param named what it names
 * @param after the task whose {@code @After} names it; empty where a {@code @From} does
 */
public record UnknownTask(
    Site site, ClassRef graph, ClassRef owner, ClassRef named, Optional<Task> after)
    implements Problem {

  @Override
  public MessageText message() {
    Part literal = JavaCode.literal(named);
    String annotation = after.isPresent() ? "@After(" : "@From(";
    MessageText text =
        MessageText.of(Message.UNKNOWN_TASK, Part.join(annotation, literal, ")"), owner, graph)
            .fix(Message.FIX_LIST_TASK, literal, graph);
    if (after.isEmpty()) {
      return text.fix(Message.FIX_NAME_OTHER);
    }
    return after.get().editable()
        ? text.fix(
            Message.FIX_IF_PRESENT,
            AnnotationText.withAfterIfPresent(after.get(), named),
            after.get().type())
        : text;
  }
}
