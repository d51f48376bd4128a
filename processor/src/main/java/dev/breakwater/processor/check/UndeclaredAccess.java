package dev.breakwater.processor.check;

import dev.breakwater.message.Fix;
import dev.breakwater.message.JavaCode;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.processor.model.Article;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Parameter;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;

/** A task that takes a lease of a capability, and declares no access. */
public record UndeclaredAccess(Site site, ClassRef graph, Task task, Parameter parameter)
    implements Problem {

  @Override
  public MessageText message() {
    boolean files = parameter.kind() == Parameter.Kind.WORKSPACE;
    String example = JavaCode.quoted(files ? "src/**" : "table:users");
    String article = Article.of(parameter.type());
    return MessageText.of(Message.UNDECLARED_ACCESS, task.name(), article, parameter.type())
        .fact(Message.UNDECLARED_ACCESS_FACT)
        .fix(Fix.DECLARE_ACCESS, example, example, task.type())
        .fix(Fix.REMOVE_PARAMETER, parameter.name());
  }
}
