package dev.breakwater.message;

import java.util.List;

/** A sentence of the table, with the values for its placeholders. */
public final class Sentence implements Part {

  private static final String PLACEHOLDER = "%s";

  private final Message message;
  private final List<Object> arguments;

  Sentence(Message message, List<Object> arguments) {
    this.message = message;
    this.arguments = arguments;
  }

  @Override
  public String text(Names names) {
    String template = message.template();
    StringBuilder text = new StringBuilder();
    int from = 0;
    int used = 0;
    int at = template.indexOf(PLACEHOLDER);
    for (; at >= 0; at = template.indexOf(PLACEHOLDER, from)) {
      if (used == arguments.size()) {
        throw new IllegalStateException("too few values for " + message);
      }
      text.append(template, from, at).append(Part.render(arguments.get(used++), names));
      from = at + PLACEHOLDER.length();
    }
    if (used < arguments.size()) {
      throw new IllegalStateException("too many values for " + message);
    }
    return text.append(template, from, template.length()).toString();
  }
}
