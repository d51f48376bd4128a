package dev.breakwater.plan;

import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;

/**
 * A task has the name of an earlier task.
 *
 * @param task the later one of the two
 */
public record RepeatedName(MatrixTask task) implements OrderProblem {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.repeatedName(this);
  }

  @Override
  public String message() {
    return MessageText.of(Message.REPEATED_NAME, task).fix(Message.FIX_REPEATED_NAME).toString();
  }
}
