package dev.breakwater.processor.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fenced blocks of a document that a test compiles, or compares. */
final class Markdown {

  private static final Pattern SOURCE =
      Pattern.compile("```java\n// ([\\w/]+\\.java)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern OUTPUT = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);
  private static final Pattern OPTIONS = Pattern.compile("```sh\njavac (-A\\S+)");

  private Markdown() {}

  /** The files whose path stands in the first line of a block, in the order of the blocks. */
  static Map<String, String> sources(String markdown) {
    Map<String, String> sources = new LinkedHashMap<>();
    Matcher source = SOURCE.matcher(markdown);
    while (source.find()) {
      sources.put(source.group(1), source.group(2));
    }
    return sources;
  }

  /** The Java in every block, a file or not. */
  static List<String> blocks(String markdown) {
    return BLOCK.matcher(markdown).results().map(block -> block.group(1)).toList();
  }

  /** What the document says that javac prints. */
  static Optional<String> output(String markdown) {
    Matcher output = OUTPUT.matcher(markdown);
    return output.find() ? Optional.of(output.group(1)) : Optional.empty();
  }

  /** All that the document says something prints. */
  static List<String> outputs(String markdown) {
    return OUTPUT.matcher(markdown).results().map(block -> block.group(1)).toList();
  }

  /** The option that a command hands to the processor. */
  static List<String> options(String markdown) {
    Matcher options = OPTIONS.matcher(markdown);
    return options.find() ? List.of(options.group(1)) : List.of();
  }

  /** The cells of the rows of all tables, without their heads. */
  static List<List<String>> rows(String markdown) {
    List<List<String>> rows = new ArrayList<>();
    boolean inBody = false;
    for (String line : markdown.lines().toList()) {
      if (inBody && line.startsWith("|")) {
        rows.add(
            Arrays.stream(line.substring(1).split("(?<!\\\\)\\|"))
                .map(cell -> cell.replace("\\|", "|").strip())
                .toList());
      }
      inBody = line.startsWith("|---") || (inBody && line.startsWith("|"));
    }
    return rows;
  }
}
