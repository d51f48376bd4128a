package dev.breakwater.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** A table with a caption, as Markdown has it. For one thread. */
public final class Table {

  private final String caption;
  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * Begins a table without rows.
   *
   * @param caption what stands above it, in bold; empty for nothing
   * @param columns the heads, of which the first is that of the rows' names
   */
  public Table(String caption, String... columns) {
    this.caption = caption;
    this.columns = List.of(columns);
  }

  /**
   * Adds a row.
   *
   * @param cells as many as there are columns
   * @throws IllegalArgumentException if there are more or fewer
   */
  public void row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "a row of " + cells.length + " cells in a table of " + columns.size() + " columns");
    }
    rows.add(List.of(cells));
  }

  /** Gives the Markdown, with a line break at its end. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (!caption.isEmpty()) {
      text.append("**").append(caption).append("**\n\n");
    }
    line(columns, text);
    text.append("|---|").append("--:|".repeat(columns.size() - 1)).append('\n');
    rows.forEach(row -> line(row, text));
    return text.toString();
  }

  private static void line(List<String> cells, StringBuilder text) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
