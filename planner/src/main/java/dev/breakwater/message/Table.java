package dev.breakwater.message;

import java.util.ArrayList;
import java.util.List;

/** Renders rows with aligned columns, each indented by two blanks. */
final class Table {

  private Table() {}

  static String text(List<? extends List<?>> rows, Names names) {
    List<List<String>> cells = new ArrayList<>();
    List<Integer> widths = new ArrayList<>();
    for (List<?> row : rows) {
      List<String> texts = new ArrayList<>();
      for (Object cell : row) {
        int column = texts.size();
        String text = Part.render(cell, names);
        texts.add(text);
        if (column == widths.size()) {
          widths.add(0);
        }
        widths.set(column, Math.max(widths.get(column), text.length()));
      }
      cells.add(texts);
    }
    StringBuilder table = new StringBuilder();
    for (List<String> row : cells) {
      StringBuilder line = new StringBuilder("  ");
      for (int column = 0; column < row.size(); column++) {
        String text = row.get(column);
        line.append(text).append(" ".repeat(widths.get(column) - text.length() + 2));
      }
      table.append(table.isEmpty() ? "" : "\n").append(line.toString().stripTrailing());
    }
    return table.toString();
  }
}
