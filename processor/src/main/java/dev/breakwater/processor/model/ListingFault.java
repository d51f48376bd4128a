package dev.breakwater.processor.model;

import dev.breakwater.message.Fix;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.message.Part;

/** A reason why a graph cannot have the tasks that it lists. */
public interface ListingFault extends GraphFault {

  /** The list is empty. */
  record Empty() implements ListingFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.NO_TASKS, graph).fix(Fix.LIST_TASKS);
    }
  }

  /**
   * A listed class is not a task.
   *
   * @param compiledHere whether its source can be changed
   */
  record NotATask(Part type, boolean compiledHere) implements ListingFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.NOT_A_TASK, graph, type)
          .fix(compiledHere ? Fix.ANNOTATE_TASK : Fix.LIST_OWN_CLASS, type)
          .fix(Fix.REMOVE_FROM_GRAPH, graph);
    }
  }

  /** A class is listed twice. */
  record ListedTwice(ClassRef task) implements ListingFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.LISTED_TWICE, graph, task).fix(Fix.REMOVE_REPETITION);
    }
  }

  /** Two tasks have one name. */
  record SameName(String name, ClassRef first, ClassRef second) implements ListingFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.SAME_NAME, graph, name, first, second).fix(Fix.RENAME_TASK);
    }
  }
}
