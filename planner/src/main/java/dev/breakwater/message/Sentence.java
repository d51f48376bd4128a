package dev.breakwater.message;

import java.util.List;

/** A sentence of the table, with the values for its placeholders. */
public final class Sentence implements Part {

  private static final String PLACEHOLDER = "%s";

  private final Template template;
  private final List<Object> arguments;

  Sentence(Template template, List<Object> arguments) {
    this.template = template;
    this.arguments = arguments;
  }

  @Override
  public String text(Names names) {
    String pattern = template.template();
    StringBuilder text = new StringBuilder();
    int from = 0;
    int used = 0;
    int at = pattern.indexOf(PLACEHOLDER);
    for (; at >= 0; at = pattern.indexOf(PLACEHOLDER, from)) {
      if (used == arguments.size()) {
        throw new IllegalStateException("too few values for " + template);
      }
      text.append(pattern, from, at).append(Part.render(arguments.get(used++), names));
      from = at + PLACEHOLDER.length();
    }
    if (used < arguments.size()) {
      throw new IllegalStateException("too many values for " + template);
    }
    return text.append(pattern, from, pattern.length()).toString();
  }
}
