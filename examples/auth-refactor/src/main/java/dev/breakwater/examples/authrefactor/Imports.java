package dev.breakwater.examples.authrefactor;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The imports of a TypeScript file, brought up to date: with those of known names that it uses, and
 * without those that it uses no more.
 */
final class Imports {

  private static final Pattern STATEMENT =
      Pattern.compile("^import (type )?\\{ (.*) \\} from '(.*)';\\n", Pattern.MULTILINE);
  private static final Pattern NO_USE =
      Pattern.compile("/\\*(?s:.*?)\\*/|//.*|^export .* from '.*';", Pattern.MULTILINE);

  /**
   * Where a name comes from.
   *
   * @param file the path of the file that exports it
   * @param isType whether it is a type, gone at run time
   */
  record Origin(String file, boolean isType) {}

  private Imports() {}

  static String update(String file, String text, Map<String, Origin> known) {
    String body = STATEMENT.matcher(text).replaceAll("").stripLeading();
    String code = NO_USE.matcher(body).replaceAll("");
    SortedMap<String, SortedMap<String, Boolean>> modules = new TreeMap<>();
    STATEMENT.matcher(text).results().forEach(statement -> collect(statement, code, modules));
    known.forEach(
        (name, origin) -> {
          if (!origin.file().equals(file) && uses(code, name)) {
            add(modules, moduleName(file, origin.file()), name, origin.isType());
          }
        });
    String imports =
        modules.entrySet().stream()
            .map(module -> statement(module.getKey(), module.getValue()))
            .collect(joining());
    return imports.isEmpty() ? body : imports + "\n" + body;
  }

  private static void collect(
      MatchResult statement, String code, SortedMap<String, SortedMap<String, Boolean>> modules) {
    for (String written : statement.group(2).split(", ")) {
      String name = written.replaceFirst("^type ", "");
      if (uses(code, name)) {
        boolean isType = statement.group(1) != null || !name.equals(written);
        add(modules, statement.group(3), name, isType);
      }
    }
  }

  private static void add(
      SortedMap<String, SortedMap<String, Boolean>> modules,
      String module,
      String name,
      boolean isType) {
    modules
        .computeIfAbsent(module, m -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
        .put(name, isType);
  }

  private static boolean uses(String code, String name) {
    return Pattern.compile("(?<![.\\w'])" + name + "\\b").matcher(code).find();
  }

  private static String statement(String module, SortedMap<String, Boolean> names) {
    boolean onlyTypes = !names.containsValue(false);
    String list =
        names.entrySet().stream()
            .sorted(Map.Entry.comparingByValue())
            .map(name -> (name.getValue() && !onlyTypes ? "type " : "") + name.getKey())
            .collect(joining(", "));
    return "import " + (onlyTypes ? "type " : "") + "{ " + list + " } from '" + module + "';\n";
  }

  /**
   * How a file names another one: by the relative path, with what the compiler makes of {@code
   * .ts}.
   */
  private static String moduleName(String file, String other) {
    String[] from = file.split("/");
    String[] to = other.split("/");
    int shared = 0;
    while (from[shared].equals(to[shared])) {
      shared++;
    }
    String up = "../".repeat(from.length - 1 - shared);
    String down = Stream.of(to).skip(shared).collect(joining("/"));
    return (up.isEmpty() ? "./" : up) + down.replaceFirst("\\.ts$", ".js");
  }
}
