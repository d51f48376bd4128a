package dev.breakwater.processor.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table of a page of {@code docs/errors}. A row holds what is written, what the first line of the
 * message says of it, and what the lines below it say; in each cell, what is to be taken literally
 * stands in back quotes.
 *
 * <p>What is written is one file for each pair of back quotes. Imports are left out, and so are the
 * task {@code Draft} where it has nothing to do with it, and the class below annotations alone. A
 * row without back quotes in its first cell tells what a single compile cannot show.
 */
final class ErrorTable {

  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final Pattern PACKAGE = Pattern.compile("package (\\w+); *");
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|@?interface|record|enum) (\\w+)");
  private static final String DRAFT = "final class Draft { void run() {} }";

  private ErrorTable() {}

  /** One row. */
  record Row(Map<String, String> sources, List<String> story, List<String> body) {}

  static List<Row> rows(String page) {
    return Markdown.rows(page).stream()
        .map(cells -> new Row(sources(cells.get(0)), quoted(cells.get(1)), quoted(cells.get(2))))
        .toList();
  }

  private static List<String> quoted(String cell) {
    return QUOTED.matcher(cell).results().map(MatchResult::group).map(ErrorTable::bare).toList();
  }

  private static String bare(String quoted) {
    return quoted.substring(1, quoted.length() - 1);
  }

  private static Map<String, String> sources(String cell) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (String written : quoted(cell)) {
      Matcher stated = PACKAGE.matcher(written);
      String statement = stated.lookingAt() ? stated.group() : "";
      String folder = statement.isEmpty() ? "" : stated.group(1) + "/";
      String body = whole(written.substring(statement.length()));
      Matcher type = TYPE.matcher(body);
      if (!type.find()) {
        throw new AssertionError("no class in " + written);
      }
      String imports = "import dev.breakwater.*; import java.util.concurrent.*; ";
      sources.put(folder + type.group(1) + ".java", statement + imports + body + "\n");
    }
    String all = String.join("", sources.values());
    if (all.contains("Draft.class") && !all.contains("class Draft")) {
      sources.put("Draft.java", "@dev.breakwater.Task " + DRAFT);
    }
    return sources;
  }

  /** Annotations alone stand on a task. */
  private static String whole(String written) {
    if (TYPE.matcher(written).find()) {
      return written;
    }
    return (written.startsWith("@Task") ? "" : "@Task ") + written + " " + DRAFT;
  }
}
