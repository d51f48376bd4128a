package dev.breakwater.processor.model;

import dev.breakwater.message.Fix;
import dev.breakwater.message.JavaCode;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import java.util.List;

/** A reason why a class cannot be a task; {@link EntryFault} has those of its entry method. */
public interface TaskFault {

  /** {@return the message about a task with this fault} */
  MessageText message(ClassRef task);

  /** {@return whether a graph of another package might not have the fault} */
  default boolean dependsOnGraph() {
    return false;
  }

  /** It is an enum or an annotation type. */
  record NotAClass() implements TaskFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.TASK_NOT_A_CLASS, task).fix(Fix.MAKE_CLASS);
    }
  }

  /** It has type parameters. */
  record Generic() implements TaskFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.TASK_GENERIC, task)
          .fix(Fix.REPLACE_TYPE_PARAMETERS)
          .fix(Fix.LIST_SUBTYPE);
    }
  }

  /** It, or a class around it, is private. */
  record Private() implements TaskFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.TASK_PRIVATE, task).fix(Fix.REMOVE_PRIVATE_AROUND);
    }
  }

  /** It is a member class that is not static. */
  record Inner() implements TaskFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.TASK_INNER, task).fix(Fix.MAKE_STATIC);
    }
  }

  /** It is not visible from the graph's package. */
  record NotVisible(PackageRef graphPackage) implements TaskFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.TASK_NOT_VISIBLE, task, graphPackage)
          .fix(Fix.MAKE_PUBLIC_AROUND)
          .fix(Fix.MOVE_GRAPH, new PackageRef(task.packageName()));
    }

    @Override
    public boolean dependsOnGraph() {
      return true;
    }
  }

  /** Lombok generates its constructors after this processor has read it. */
  record LombokLater() implements TaskFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.LOMBOK_LATER, task)
          .fix(Fix.LOMBOK_FIRST)
          .fix(Fix.WRITE_CONSTRUCTOR, task);
    }
  }

  /** Its stated name has white space around it, or control characters. */
  record BadName(String name) implements TaskFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.BAD_NAME, JavaCode.quoted(name)).fix(Fix.TRIM_NAME);
    }
  }

  /** It refers to types that are not on the class path. */
  record MissingTypes(List<String> names) implements TaskFault {
    @Override
    public MessageText message(ClassRef task) {
      return names.size() == 1
          ? MessageText.of(Message.MISSING_TYPE, task, names).fix(Fix.ADD_LIBRARY)
          : MessageText.of(Message.MISSING_TYPES, task, names).fix(Fix.ADD_LIBRARIES);
    }
  }
}
