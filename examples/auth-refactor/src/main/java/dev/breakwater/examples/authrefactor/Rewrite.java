package dev.breakwater.examples.authrefactor;

import dev.breakwater.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Edits of TypeScript source, one after the other. Stands in for the model that a real subagent
 * would ask: it knows the shapes of this project's code, and nothing of what other subagents do.
 *
 * @param edits the edits; each leaves a text alone that has nothing for it
 */
record Rewrite(List<UnaryOperator<String>> edits) {

  static final Rewrite NOTHING = new Rewrite(List.of());

  /**
   * Rewrites files, brings their imports up to date, and writes those that change.
   *
   * @param files the paths
   * @param known the names that the files may come to need
   * @return the paths of those that changed
   */
  List<String> applyTo(Workspace workspace, List<String> files, Map<String, Imports.Origin> known) {
    List<String> changed = new ArrayList<>();
    for (String file : files) {
      String before = workspace.read(file);
      String after = Imports.update(file, apply(before), known);
      if (!after.equals(before)) {
        workspace.write(file, after);
        changed.add(file);
      }
    }
    return changed;
  }

  String apply(String text) {
    String edited = text;
    for (UnaryOperator<String> edit : edits) {
      edited = edit.apply(edited);
    }
    return edited;
  }

  Rewrite and(Rewrite more) {
    return new Rewrite(Stream.concat(edits.stream(), more.edits.stream()).toList());
  }

  Rewrite then(UnaryOperator<String> edit) {
    return and(new Rewrite(List.of(edit)));
  }

  /**
   * Replaces what the pattern matches; {@code ^} and {@code $} match at lines, a dot not beyond.
   */
  Rewrite replace(String pattern, String replacement) {
    Pattern compiled = Pattern.compile(pattern, Pattern.MULTILINE);
    return then(text -> compiled.matcher(text).replaceAll(replacement));
  }

  /** Gives parameters and members of that name a type instead of {@code string}. */
  Rewrite retype(String name, String type) {
    return replace("\\b" + name + ": string\\b", name + ": " + type);
  }

  /** Gives a function that returned a {@code string} another type of result. */
  Rewrite returning(String function, String type) {
    return replace("\\b(" + function + "\\([^)]*\\)): string\\b", "$1: " + type);
  }

  /** Hands expressions to a function. */
  Rewrite wrap(String expression, String function) {
    return replace(expression, function + "($0)");
  }

  /** Edits one function or method only: from its name to the brace that closes its body. */
  Rewrite within(String function, Rewrite inner) {
    Pattern start = Pattern.compile("\\b" + function + "\\([^)]*\\): [^\\n]*\\{\\n");
    return then(
        text -> {
          var found = start.matcher(text);
          if (!found.find()) {
            return text;
          }
          int end = closing(text, found.end());
          String before = text.substring(0, found.start());
          return before + inner.apply(text.substring(found.start(), end)) + text.substring(end);
        });
  }

  /** Puts a declaration before another one and its comment. */
  Rewrite declareBefore(String declaration, String code) {
    return then(
        text -> {
          int at = text.lastIndexOf("/**", text.indexOf(declaration));
          return at < 0 ? text : text.substring(0, at) + code + "\n" + text.substring(at);
        });
  }

  private static int closing(String text, int from) {
    int depth = 1;
    int at = from;
    while (depth > 0 && at < text.length()) {
      char next = text.charAt(at++);
      depth += next == '{' ? 1 : next == '}' ? -1 : 0;
    }
    return at;
  }
}
