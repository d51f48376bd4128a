package dev.breakwater.processor.model;

import dev.breakwater.message.Fix;
import dev.breakwater.message.JavaCode;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import java.util.Optional;

/**
 * A resource that does not parse.
 *
 * @param text as the user wrote it
 * @param index the position of the error in the text, in UTF-16 units
 * @param reason the parse error
 * @param suggestion the nearest correct spelling
 * @param owner the type whose annotation contains it
 */
public record InvalidResource(
    Site site, String text, int index, String reason, Optional<String> suggestion, ClassRef owner)
    implements Problem {

  /** The number of characters that a message shows on either side of the error. */
  private static final int SHOWN = 60;

  @Override
  public MessageText message() {
    String resource = JavaCode.quoted(shortened());
    Optional<String> meant = suggestion.filter(correct -> correct.length() <= 2 * SHOWN);
    MessageText message =
        meant.isEmpty()
            ? MessageText.of(Message.INVALID_RESOURCE, resource, reason)
            : MessageText.of(
                Message.INVALID_RESOURCE_SUGGESTION,
                resource,
                reason,
                JavaCode.quoted(meant.get()));
    point(message);
    if (suggestion.isPresent()) {
      message.fix(Fix.WRITE, JavaCode.quoted(suggestion.get()), owner);
    }
    return message;
  }

  private String shortened() {
    return text.length() <= 2 * SHOWN ? text : text.substring(0, SHOWN) + "...";
  }

  /** Shows the text around the error with a caret below it. */
  private void point(MessageText message) {
    if (text.isEmpty()) {
      return;
    }
    int from = Math.max(0, index - SHOWN);
    int to = Math.min(text.length(), index + SHOWN);
    String shown = text.substring(from, to);
    if (shown.isBlank() || shown.chars().anyMatch(Character::isISOControl)) {
      message.fact(Message.AT_CHARACTER, index + 1, text.length());
      return;
    }
    String lead = from > 0 ? "..." : "";
    String tail = to < text.length() ? "..." : "";
    message.line(names -> lead + shown + tail);
    message.line(names -> " ".repeat(lead.length() + index - from) + "^");
  }
}
