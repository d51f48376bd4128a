package dev.breakwater.processor.check;

import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Slot;
import dev.breakwater.processor.model.Task;

/** A task that takes a workspace and declares nothing that it may touch there. */
public record UndeclaredAccess(Site site, ClassRef graph, Task task, Slot parameter)
    implements Problem {

  @Override
  public MessageText message() {
    String type = parameter.type().display();
    String article = "AEIOU".indexOf(type.charAt(0)) >= 0 ? "an" : "a";
    return MessageText.of(
            Message.UNDECLARED_ACCESS, task.name(), article, parameter.type())
        .fact(Message.UNDECLARED_ACCESS_FACT)
        .fix(Message.FIX_DECLARE_ACCESS, task.type())
        .fix(Message.FIX_REMOVE_PARAMETER, parameter.name());
  }
}
