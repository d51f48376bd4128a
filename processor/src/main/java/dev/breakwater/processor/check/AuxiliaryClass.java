package dev.breakwater.processor.check;

import dev.breakwater.message.Fix;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import java.util.List;

/**
 * Classes that the orchestrator of a graph uses, in files that are named after other classes.
 *
 * @param site the first of them
 * @param file the name of the file of the first one
 * @param orchestrator its simple name
 * @param classes never empty
 * @param tasks those of the graph that are among them
 */
public record AuxiliaryClass(
    Site site, String file, String orchestrator, List<ClassRef> classes, List<Task> tasks)
    implements Lint {

  public AuxiliaryClass {
    classes = List.copyOf(classes);
    tasks = List.copyOf(tasks);
  }

  @Override
  public Kind kind() {
    return Kind.AUXILIARY_CLASS;
  }

  @Override
  public MessageText message() {
    ClassRef first = classes.get(0);
    MessageText text =
        classes.size() == 1
            ? MessageText.of(Message.AUXILIARY_CLASS, first, file, orchestrator)
            : MessageText.of(Message.AUXILIARY_CLASSES, classes, orchestrator);
    return text.fix(Fix.MOVE_CLASS, first, first.simpleName() + ".java")
        .fix(Fix.ALLOW_AUXILIARY_CLASSES);
  }
}
