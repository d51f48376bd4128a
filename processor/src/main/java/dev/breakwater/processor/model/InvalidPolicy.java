package dev.breakwater.processor.model;

import dev.breakwater.message.JavaCode;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;

/**
 * A timeout or number of attempts that does not parse or makes no sense.
 *
 * @param value the text or number as the user wrote it
 */
public record InvalidPolicy(Site site, ClassRef task, Fault fault, String value)
    implements Problem {

  /** The error in the value, with its sentence and its fix. */
  public enum Fault {
    TIMEOUT_FORMAT(Message.TIMEOUT_FORMAT, Message.FIX_TIMEOUT_FORMAT),
    TIMEOUT_UNIT_ORDER(Message.TIMEOUT_UNIT_ORDER, Message.FIX_TIMEOUT_UNIT_ORDER),
    TIMEOUT_ZERO(Message.TIMEOUT_ZERO, Message.FIX_TIMEOUT_ZERO),
    TIMEOUT_TOO_LONG(Message.TIMEOUT_TOO_LONG, Message.FIX_TIMEOUT_TOO_LONG),
    ATTEMPTS_BELOW_ONE(Message.ATTEMPTS_BELOW_ONE, Message.FIX_ATTEMPTS);

    private final Message story;
    private final Message fix;

    Fault(Message story, Message fix) {
      this.story = story;
      this.fix = fix;
    }
  }

  @Override
  public MessageText message() {
    MessageText text =
        fault == Fault.ATTEMPTS_BELOW_ONE
            ? MessageText.of(fault.story, task, value)
            : MessageText.of(fault.story, JavaCode.quoted(value), task);
    return text.fix(fault.fix);
  }
}
