package dev.breakwater.message;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of one problem: a first line that is enough by itself, facts below it, and numbered
 * fixes.
 */
public final class MessageText {

  private final List<Part> lines = new ArrayList<>();
  private final List<Part> fixes = new ArrayList<>();

  private MessageText(Part story) {
    lines.add(story);
  }

  /** {@return a text with its first line} */
  public static MessageText of(Message story, Object... arguments) {
    return new MessageText(story.with(arguments));
  }

  /** Adds a line of facts. */
  public MessageText fact(Message fact, Object... arguments) {
    return line(fact.with(arguments));
  }

  /** Adds a line of facts that is no sentence, such as the text that has the error. */
  public MessageText line(Part line) {
    lines.add(names -> "  " + line.text(names));
    return this;
  }

  /** Adds a heading between facts. */
  public MessageText heading(Message heading, Object... arguments) {
    lines.add(heading.with(arguments));
    return this;
  }

  /** Adds rows with aligned columns. */
  public MessageText table(List<? extends List<?>> rows) {
    lines.add(names -> Table.text(rows, names));
    return this;
  }

  /** Adds rows with aligned columns; of more than {@code most} rows, it only counts the others. */
  public MessageText table(List<? extends List<?>> rows, int most) {
    table(rows.subList(0, Math.min(rows.size(), most)));
    return rows.size() > most ? fact(Message.AND_MORE, rows.size() - most) : this;
  }

  /** Adds a way to fix the problem. */
  public MessageText fix(Message fix, Object... arguments) {
    fixes.add(fix.with(arguments));
    return this;
  }

  /** {@return the first line} */
  public String story() {
    Names names = new Names();
    text(names);
    return lines.get(0).text(names);
  }

  /** {@return the whole text, without a line break at its end} */
  @Override
  public String toString() {
    Names names = new Names();
    text(names);
    return text(names);
  }

  private String text(Names names) {
    StringBuilder text = new StringBuilder();
    for (Part line : lines) {
      text.append(text.isEmpty() ? "" : "\n").append(line.text(names));
    }
    if (!fixes.isEmpty()) {
      Message heading = fixes.size() == 1 ? Message.TO_FIX : Message.TO_FIX_ONE_OF;
      text.append('\n').append(heading.template());
    }
    for (int i = 0; i < fixes.size(); i++) {
      text.append("\n  ").append(i + 1).append(". ").append(fixes.get(i).text(names));
    }
    return text.toString();
  }
}
