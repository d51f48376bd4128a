package dev.breakwater.processor.model;

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
      return MessageText.of(Message.TASK_NOT_A_CLASS, task).fix(Message.FIX_MAKE_CLASS);
    }
  }

  /** It has type parameters. */
  record Generic() implements TaskFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.TASK_GENERIC, task)
          .fix(Message.FIX_REPLACE_TYPE_PARAMETERS)
          .fix(Message.FIX_LIST_SUBTYPE);
    }
  }

  /** It, or a class around it, is private. */
  record Private() implements TaskFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.TASK_PRIVATE, task).fix(Message.FIX_REMOVE_PRIVATE_AROUND);
    }
  }

  /** It is a member class that is not static. */
  record Inner() implements TaskFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.TASK_INNER, task).fix(Message.FIX_MAKE_STATIC);
    }
  }

  /** It is not visible from the graph's package. */
  record NotVisible(PackageRef graphPackage) implements TaskFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.TASK_NOT_VISIBLE, task, graphPackage)
          .fix(Message.FIX_MAKE_PUBLIC_AROUND)
          .fix(Message.FIX_MOVE_GRAPH, new PackageRef(task.packageName()));
    }

    @Override
    public boolean dependsOnGraph() {
      return true;
    }
  }

  /** Its stated name has white space around it, or control characters. */
  record BadName(String name) implements TaskFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.BAD_NAME, JavaCode.quoted(name)).fix(Message.FIX_TRIM_NAME);
    }
  }

  /** It refers to types that are not on the class path. */
  record MissingTypes(List<String> names) implements TaskFault {
    @Override
    public MessageText message(ClassRef task) {
      return names.size() == 1
          ? MessageText.of(Message.MISSING_TYPE, task, names).fix(Message.FIX_ADD_LIBRARY)
          : MessageText.of(Message.MISSING_TYPES, task, names).fix(Message.FIX_ADD_LIBRARIES);
    }
  }
}
