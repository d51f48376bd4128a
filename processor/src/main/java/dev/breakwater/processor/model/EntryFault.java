package dev.breakwater.processor.model;

import dev.breakwater.message.Fix;
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
      return text.fix(hidden.isEmpty() ? Fix.ADD_ENTRY : Fix.SHOW_ENTRY);
    }
  }

  /** The only method is package-private, and a class of another package is below its own. */
  record NotInherited(Part method, ClassRef owner, ClassRef between) implements EntryFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(
              Message.ENTRY_NOT_INHERITED, task, method, owner, between.canonicalName(), task)
          .fix(Fix.MAKE_INHERITABLE, method, owner)
          .fix(Fix.DECLARE_ENTRY, task);
    }
  }

  /**
   * Several methods could be the entry method.
   *
   * @param hideable whether all but one could be made private
   */
  record Several(List<Part> methods, boolean hideable) implements EntryFault {
    @Override
    public MessageText message(ClassRef task) {
      MessageText text =
          MessageText.of(Message.SEVERAL_ENTRIES, task, methods.size(), methods)
              .fix(Fix.MARK_ENTRY);
      return hideable ? text.fix(Fix.HIDE_OTHERS) : text;
    }
  }

  /** Several methods are marked as the entry method. */
  record SeveralMarked(List<Part> methods) implements EntryFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.SEVERAL_MARKED, task, methods.size(), methods)
          .fix(Fix.ONE_MARK);
    }
  }

  /** The marked method is private. */
  record Private(Part method) implements EntryFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.ENTRY_PRIVATE, method, task).fix(Fix.REMOVE_PRIVATE);
    }
  }

  /** The marked method is static. */
  record Static(Part method) implements EntryFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.ENTRY_STATIC, method, task).fix(Fix.REMOVE_STATIC);
    }
  }

  /** The method has type parameters. */
  record Generic(Part method) implements EntryFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.ENTRY_GENERIC, method, task).fix(Fix.REPLACE_TYPE_PARAMETERS);
    }
  }

  /** The method is not visible from the graph's package. */
  record NotVisible(Part method, PackageRef graphPackage) implements EntryFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.ENTRY_NOT_VISIBLE, method, task, graphPackage)
          .fix(Fix.MAKE_PUBLIC);
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
          .fix(Fix.MAKE_TYPE_PUBLIC, type);
    }

    @Override
    public boolean dependsOnGraph() {
      return true;
    }
  }

  /** The method returns a type of a module that the graph's module does not read. */
  record ResultNotReadable(Part method, String type, String graphModule, String typeModule)
      implements EntryFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.RESULT_NOT_READABLE, method, task, type, graphModule)
          .fix(Fix.REQUIRE_MODULE, typeModule, graphModule)
          .fix(Fix.REQUIRE_TRANSITIVE, typeModule, task);
    }

    @Override
    public boolean dependsOnGraph() {
      return true;
    }
  }

  /** The method is a suspend function of Kotlin. */
  record Suspends(String method, String result) implements EntryFault {
    @Override
    public MessageText message(ClassRef task) {
      return MessageText.of(Message.ENTRY_SUSPENDS, method, task)
          .fix(Fix.RETURN_FUTURE, method, result)
          .fix(Fix.RUN_BLOCKING, method);
    }
  }

  /** Every method takes or returns a value class of Kotlin, which mangles its name. */
  record TakesValueClass(List<String> methods) implements EntryFault {
    @Override
    public MessageText message(ClassRef task) {
      return (methods.size() == 1
              ? MessageText.of(Message.ENTRY_TAKES_VALUE_CLASS, task, methods)
              : MessageText.of(Message.ENTRIES_TAKE_VALUE_CLASS, task, methods))
          .fix(Fix.DATA_CLASS)
          .fix(Fix.UNWRAP_VALUE);
    }
  }
}
