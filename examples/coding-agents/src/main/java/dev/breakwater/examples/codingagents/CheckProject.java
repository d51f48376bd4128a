package dev.breakwater.examples.codingagents;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Checks the merged files: nobody calls {@code console.log}, and each import names a function that
 * exists. In a real project, this task runs the build and the tests.
 */
@Task
@Reads("**")
final class CheckProject {

  private static final Pattern IMPORT = Pattern.compile("import \\{ (.+) \\} from '(.+)';");

  List<String> run(Workspace workspace) {
    List<String> problems = new ArrayList<>();
    for (String file : workspace.list("src/**/*.js")) {
      String text = workspace.read(file);
      if (text.contains("console.log")) {
        problems.add(file + " calls console.log");
      }
      if (text.contains("log('") && !text.contains("/log.js'")) {
        problems.add(file + " calls log(), which it does not import");
      }
      IMPORT.matcher(text).results().forEach(match -> check(file, match, workspace, problems));
    }
    return problems;
  }

  private static void check(
      String file, MatchResult imported, Workspace workspace, List<String> problems) {
    String from = Path.of(file).resolveSibling(imported.group(2)).normalize().toString();
    String text = workspace.exists(from) ? workspace.read(from) : "";
    for (String name : imported.group(1).split(", *")) {
      if (!text.contains("export function " + name + "(")) {
        problems.add(file + " imports " + name + ", which " + from + " does not export");
      }
    }
  }
}
