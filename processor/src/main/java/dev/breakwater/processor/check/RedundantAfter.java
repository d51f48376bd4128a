package dev.breakwater.processor.check;

import dev.breakwater.message.JavaCode;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.message.Part;
import dev.breakwater.processor.model.After;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import java.util.ArrayList;
import java.util.List;

/**
 * An {@code @After} that changes nothing.
 *
 * @param path the tasks through which the order follows without it, from the earlier to this one
 */
public record RedundantAfter(Site site, Task task, After after, List<Task> path) implements Lint {

  public RedundantAfter {
    path = List.copyOf(path);
  }

  @Override
  public Kind kind() {
    return Kind.REDUNDANT_AFTER;
  }

  @Override
  public List<Task> tasks() {
    return List.of(task);
  }

  @Override
  public MessageText message() {
    List<String> names = new ArrayList<>();
    for (Task step : path) {
      names.add(step.name());
    }
    int own = 0;
    for (After each : task.afters()) {
      own += each.own() ? 1 : 0;
    }
    Part literal = JavaCode.literal(after.target());
    MessageText text =
        MessageText.of(Message.REDUNDANT_AFTER, literal, task.name())
            .line(Part.join(" -> ", names));
    if (own == 1) {
      text.fix(Message.FIX_REMOVE_AFTER, task.type());
    } else {
      text.fix(Message.FIX_REMOVE_LITERAL, literal, task.type());
    }
    return Suppression.add(text, this, task);
  }
}
