package dev.breakwater.plan;

import dev.breakwater.message.Fix;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;

/**
 * A task is stated to come after a name that no task of the matrix has.
 *
 * @param task the task that states it
 * @param name the unknown name
 */
public record UnknownName(MatrixTask task, String name) implements OrderProblem {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.unknownName(this);
  }

  @Override
  public String message() {
    return MessageText.of(Message.UNKNOWN_NAME, task, name).fix(Fix.UNKNOWN_NAME).toString();
  }
}
