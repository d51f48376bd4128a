package dev.breakwater.resource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A table of another dialect's answers. They contradict each other. */
enum Corpus {
  WILDMATCH {
    @Override
    CorpusRow row(String[] fields) {
      return match(fields[0], fields[1], fields[2].equals("1"), "", false);
    }

    @Override
    String unescaped(String field) {
      return field;
    }
  },
  DOUBLESTAR {
    @Override
    CorpusRow row(String[] fields) {
      CorpusRow row = match(fields[0], fields[1], fields[2].equals("true"), "", false);
      return new CorpusRow(
          row.patterns(), row.path(), row.expected(), !fields[3].isEmpty(), "", false);
    }
  },
  GLOBSET {
    @Override
    CorpusRow row(String[] fields) {
      return match(fields[0], fields[1], fields[2].equals("true"), fields[3], false);
    }
  },
  MINIMATCH,
  PICOMATCH,
  OVERLAP_PAIRS {
    @Override
    CorpusRow row(String[] fields) {
      return new CorpusRow(
          List.of(fields[0], fields[1]),
          Optional.empty(),
          fields[2].equals("true"),
          false,
          "",
          false);
    }
  };

  CorpusRow row(String[] fields) {
    return match(
        fields[0], fields[1], fields[2].equals("true"), fields[3], fields[4].equals("ext"));
  }

  private static CorpusRow match(
      String pattern, String path, boolean expected, String options, boolean extended) {
    return new CorpusRow(List.of(pattern), Optional.of(path), expected, false, options, extended);
  }

  /** Whether the tables are there. */
  static boolean present() {
    return Stream.of(values()).allMatch(corpus -> Files.exists(corpus.file()));
  }

  List<CorpusRow> rows() {
    try (Stream<String> lines = Files.lines(file())) {
      return lines
          .skip(1)
          .map(line -> Stream.of(line.split("\t", -1)).map(this::unescaped).toArray(String[]::new))
          .map(this::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From the project's root, or from the module. */
  private Path file() {
    String name = name().toLowerCase() + ".tsv";
    return Stream.of("../shared", "../../shared")
        .map(shared -> Path.of(shared, "data", "globs", name))
        .filter(Files::exists)
        .findFirst()
        .orElse(Path.of(name));
  }

  String unescaped(String field) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\\' && i + 1 < field.length()) {
        c = field.charAt(++i);
        text.append(c == 't' ? '\t' : c == 'n' ? '\n' : c);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
