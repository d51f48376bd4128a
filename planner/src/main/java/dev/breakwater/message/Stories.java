package dev.breakwater.message;

import java.util.List;

/** Begins the texts of problems that the planner finds, for the compiler and for the runtime. */
public final class Stories {

  private Stories() {}

  /**
   * {@return a text with its first line}
   *
   * @param others the number of further pairs of tasks
   */
  public static MessageText unorderedWrites(
      Object later, Object earlier, String witness, Object graph, int others) {
    return switch (others) {
      case 0 -> MessageText.of(Message.UNORDERED_WRITES, later, earlier, witness, graph);
      case 1 -> MessageText.of(Message.UNORDERED_WRITES_TWO, later, earlier, witness, graph);
      default ->
          MessageText.of(Message.UNORDERED_WRITES_MANY, later, earlier, witness, graph, others);
    };
  }

  /**
   * {@return a text with its first line}
   *
   * @param tasks the tasks of the cycle; the last one is the first one again
   * @param others the number of further tasks that are caught in the cycle
   */
  public static MessageText cycle(Object graph, List<?> tasks, int others) {
    Part path = Part.join(" -> ", tasks);
    if (tasks.size() == 2) {
      return MessageText.of(Message.CYCLE_OF_ONE, tasks.get(0), path);
    }
    return switch (others) {
      case 0 -> MessageText.of(Message.CYCLE, graph, path);
      case 1 -> MessageText.of(Message.CYCLE_AND_ONE, graph, path);
      default -> MessageText.of(Message.CYCLE_AND_OTHERS, graph, path, others);
    };
  }

  /**
   * {@return the reason of an edge that access requires}
   *
   * @param shownRead the pattern that the later task reads, with all that the message says of it
   */
  public static Part access(
      Object earlier, Object write, Object later, Object read, Object shownRead, String witness) {
    return write.equals(read)
        ? Message.CYCLE_ACCESS_SAME.with(later, shownRead, earlier)
        : Message.CYCLE_ACCESS.with(later, shownRead, earlier, write, witness);
  }
}
