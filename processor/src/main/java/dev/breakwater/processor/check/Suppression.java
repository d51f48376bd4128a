package dev.breakwater.processor.check;

import dev.breakwater.message.Fix;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.processor.model.AnnotationText;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Task;

/** Tells how to suppress a lint. */
final class Suppression {

  private Suppression() {}

  /**
   * Adds the annotation that suppresses a lint: on the task, or where it is not compiled, the
   * graph.
   */
  static MessageText add(MessageText text, Lint lint, Task task) {
    return text.fix(
        Fix.SUPPRESS,
        AnnotationText.withSuppressed(task, lint.kind().id()),
        task.editable() ? task.type() : Message.THE_GRAPH.with());
  }
}
