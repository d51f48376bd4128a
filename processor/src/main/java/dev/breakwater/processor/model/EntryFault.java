package dev.breakwater.processor.model;

import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.message.Part;
import java.util.List;

/** A reason why a task has no usable entry method. Methods are parts that print their signature. */
public interface EntryFault extends TaskFault {

  /** No method could be the entry method; the hidden ones are private or static. */
  record None(List<Part> hidden) implements EntryFault {
    @Override
    public MessageText message(ClassRef task) {
      MessageText text =
          switch (hidden.size()) {
            case 0 -> MessageText.of(Message.NO_ENTRY, task);
            case 1 -> MessageText.of(Message.NO_ENTRY_HIDDEN_ONE, task, hidden);
            default -> MessageText.of(Message.NO_ENTRY_HIDDEN, task, hidden);
          };
      return text.fix(Message.FIX_ADD_ENTRY);
    }
  }

  /** Several methods could be the entry method. */
  record Several(List<Part> methods) implements EntryFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.SEVERAL_ENTRIES, task, methods.size(), methods)
          .fix(Message.FIX_MARK_ENTRY)
          .fix(Message.FIX_HIDE_OTHERS);
    }
  }

  /** Several methods are marked as the entry method. */
  record SeveralMarked(List<Part> methods) implements EntryFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.SEVERAL_MARKED, task, methods.size(), methods)
          .fix(Message.FIX_ONE_MARK);
    }
  }

  /** The marked method is private. */
  record Private(Part method) implements EntryFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.ENTRY_PRIVATE, method, task).fix(Message.FIX_REMOVE_PRIVATE);
    }
  }

  /** The marked method is static. */
  record Static(Part method) implements EntryFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.ENTRY_STATIC, method, task).fix(Message.FIX_REMOVE_STATIC);
    }
  }

  /** The method has type parameters. */
  record Generic(Part method) implements EntryFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.ENTRY_GENERIC, method, task)
          .fix(Message.FIX_REPLACE_TYPE_PARAMETERS);
    }
  }

  /** The method is not visible from the graph's package. */
  record NotVisible(Part method, PackageRef graphPackage) implements EntryFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.ENTRY_NOT_VISIBLE, method, task, graphPackage)
          .fix(Message.FIX_MAKE_PUBLIC);
    }

    @Override
    public boolean dependsOnGraph() {
      return true;
    }
  }

  /** The method returns a type that is not visible from the graph's package. */
  record ResultNotVisible(Part method, ClassRef type, PackageRef graphPackage)
      implements EntryFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.RESULT_NOT_VISIBLE, method, task, type, graphPackage)
          .fix(Message.FIX_MAKE_TYPE_PUBLIC, type);
    }

    @Override
    public boolean dependsOnGraph() {
      return true;
    }
  }
}
