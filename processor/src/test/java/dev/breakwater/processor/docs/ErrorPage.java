package dev.breakwater.processor.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A page of {@code docs/errors}, by its second-level headings:
 *
 * <ul>
 *   <li>{@code Fails} (of a lint, {@code Warns} or {@code Notes}; with {@code : …} where there are
 *       several) holds an example: complete files, and what javac prints for them;
 *   <li>{@code Fix: …} (for a lint, also {@code Silenced: …}) holds the files that change or are
 *       added; the others are as in the example above.
 * </ul>
 *
 * A command {@code javac -A…} in a section states the option for its compilation.
 */
record ErrorPage(String id, String text, List<Example> examples) {

  static final Path FOLDER = Path.of("..", "docs", "errors");

  /** An example that fails, and its output. */
  record Example(
      String title,
      Map<String, String> sources,
      List<String> options,
      String printed,
      List<Fix> fixes) {

    /** Returns the files of the example with a fix applied. */
    Map<String, String> with(Fix fix) {
      Map<String, String> all = new LinkedHashMap<>(sources);
      all.putAll(fix.sources);
      return all;
    }
  }

  /** A fix of an example. */
  record Fix(String title, Map<String, String> sources, List<String> options) {}

  static ErrorPage read(String id) throws IOException {
    String text = Files.readString(FOLDER.resolve(id + ".md"));
    List<Example> examples = new ArrayList<>();
    for (String section : text.split("(?m)^## ")) {
      String title = section.lines().findFirst().orElse("");
      Map<String, String> sources = Markdown.sources(section);
      List<String> options = Markdown.options(section);
      if (title.matches("(Fails|Warns|Notes)(: .+)?")) {
        String printed = Markdown.output(section).orElse("");
        examples.add(new Example(title, sources, options, printed, new ArrayList<>()));
      } else if (title.matches("(Fix|Silenced): .+")) {
        examples.get(examples.size() - 1).fixes.add(new Fix(title, sources, options));
      }
    }
    return new ErrorPage(id, text, examples);
  }

  /** Returns the ids of all pages. */
  static List<String> ids() throws IOException {
    try (Stream<Path> pages = Files.list(FOLDER)) {
      return pages
          .map(page -> page.getFileName().toString())
          .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
          .map(name -> name.substring(0, name.length() - ".md".length()))
          .sorted()
          .toList();
    }
  }
}
