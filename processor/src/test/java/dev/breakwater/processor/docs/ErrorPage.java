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
 *   <li>{@code Fails} (of a lint, {@code Warns}; with {@code : …} where there are several) holds an
 *       example: complete files, and what javac prints for them;
 *   <li>{@code Mended: …} (of a lint, also {@code Silenced: …}) holds the files that change, or
 *       come to it; the others are as in the example above.
 * </ul>
 *
 * In each, a command {@code javac -A…} says with which option it is compiled.
 */
record ErrorPage(String id, String text, List<Example> examples) {

  static final Path FOLDER = Path.of("..", "docs", "errors");

  /** What the page says fails. */
  record Example(
      String title,
      Map<String, String> sources,
      List<String> options,
      String printed,
      List<Mended> mended) {

    /** The files with which a way to mend it compiles. */
    Map<String, String> with(Mended way) {
      Map<String, String> all = new LinkedHashMap<>(sources);
      all.putAll(way.sources);
      return all;
    }
  }

  /** A way to mend an example. */
  record Mended(String title, Map<String, String> sources, List<String> options) {}

  static ErrorPage read(String id) throws IOException {
    String text = Files.readString(FOLDER.resolve(id + ".md"));
    List<Example> examples = new ArrayList<>();
    for (String section : text.split("(?m)^## ")) {
      String title = section.lines().findFirst().orElse("");
      Map<String, String> sources = Markdown.sources(section);
      List<String> options = Markdown.options(section);
      if (title.matches("(Fails|Warns)(: .+)?")) {
        String printed = Markdown.output(section).orElse("");
        examples.add(new Example(title, sources, options, printed, new ArrayList<>()));
      } else if (title.matches("(Fix|Mended|Silenced): .+")) {
        examples.get(examples.size() - 1).mended.add(new Mended(title, sources, options));
      }
    }
    return new ErrorPage(id, text, examples);
  }

  /** The ids of the pages that there are. */
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
