package dev.breakwater.processor.report;

import java.util.ArrayList;
import java.util.List;

/**
 * One message: a first line that tells the story alone, since IDEs show no more, and below it the
 * facts, numbered fixes, and where to read more.
 *
 * <p>javac indents all but the first line by two, so that what is flush here is not there.
 */
final class Text {

  /** From the root of the project. */
  private static final String PAGES = "docs/errors/";

  private final String id;
  private final StringBuilder body;
  private final List<String> fixes = new ArrayList<>();

  private Text(String id, String story) {
    this.id = id;
    this.body = new StringBuilder().append('[').append(id).append("] ").append(story);
  }

  static Text of(String id, String story) {
    return new Text(id, story);
  }

  /** Adds a fact, on a line of its own. */
  Text fact(String line) {
    body.append("\n  ").append(line);
    return this;
  }

  /** Adds rows whose columns stand below each other, and how many more there are than it shows. */
  Text table(List<List<String>> rows, int most) {
    table(rows.subList(0, Math.min(rows.size(), most)));
    return rows.size() > most ? fact(Words.more(rows.size() - most)) : this;
  }

  /** Adds rows whose columns stand below each other. */
  Text table(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        int width = row.get(column).length();
        if (column == widths.size()) {
          widths.add(width);
        } else {
          widths.set(column, Math.max(widths.get(column), width));
        }
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        line.append(cell).append(" ".repeat(widths.get(column) - cell.length() + 2));
      }
      fact(line.toString().stripTrailing());
    }
    return this;
  }

  /** Adds a heading between facts. */
  Text heading(String line) {
    body.append("\n").append(line);
    return this;
  }

  /** Adds a way to mend it. */
  Text fix(String fix) {
    fixes.add(fix);
    return this;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(body);
    if (!fixes.isEmpty()) {
      text.append(fixes.size() == 1 ? "\nTo fix:" : "\nTo fix, do one of these:");
    }
    for (int i = 0; i < fixes.size(); i++) {
      text.append("\n  ").append(i + 1).append(". ").append(fixes.get(i));
    }
    return text.append("\nSee ").append(PAGES).append(id).append(".md").toString();
  }
}
