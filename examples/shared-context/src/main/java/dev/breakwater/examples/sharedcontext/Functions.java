package dev.breakwater.examples.sharedcontext;

import dev.breakwater.workspace.Workspace;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the functions of a project, as an agent does before it changes anything. */
final class Functions {

  private static final Pattern EXPORTED = Pattern.compile("export function (\\w+)");
  private static final Pattern CALLED = Pattern.compile("(?<!function )\\b([a-z]\\w*)\\(");

  private Functions() {}

  /** {@return the functions, each with the file that exports it} */
  static Map<String, String> of(Workspace workspace) {
    Map<String, String> functions = new TreeMap<>();
    for (String file : workspace.list("src/**")) {
      EXPORTED
          .matcher(workspace.read(file))
          .results()
          .forEach(found -> functions.put(found.group(1), file));
    }
    return functions;
  }

  /** {@return the first function, in alphabetical order, that a file of a folder exports} */
  static String first(Workspace workspace, String folder) {
    return of(workspace).entrySet().stream()
        .filter(function -> function.getValue().startsWith(folder))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** {@return the names of the functions that a text calls} */
  static Iterable<String> called(String text) {
    return () -> CALLED.matcher(text).results().map((MatchResult call) -> call.group(1)).iterator();
  }
}
