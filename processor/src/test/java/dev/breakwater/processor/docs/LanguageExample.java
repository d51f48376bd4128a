package dev.breakwater.processor.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An example of {@code docs/language.md}: a block of Java, followed by lines that state its
 * outcome.
 *
 * <p>The lines are {@code **Waves:** `a`; then `b`, `c`.} and {@code **Edges:** `a` → `b` (value,
 * access); …} for an example that compiles, and {@code **Error:** `Id` at `code`.} or {@code
 * **Warning:** …} for one with a diagnostic, where {@code code} is a part of the line that the
 * compiler points to.
 *
 * @param heading the heading above the example
 * @param code the block, without its imports
 * @param waves the names of the tasks in each wave; empty if the example has a diagnostic
 * @param edges lines such as {@code a -> b (access)}; empty if the page states none
 * @param diagnostics at most one
 */
record LanguageExample(
    String heading,
    String code,
    List<List<String>> waves,
    List<String> edges,
    List<Diagnostic> diagnostics) {

  /** The diagnostic that the page states, and a part of the line of code that it is about. */
  record Diagnostic(String kind, String id, String line) {}

  private static final Pattern PART =
      Pattern.compile(
          "(?m)^#{2,3} (?<heading>.+)$"
              + "|```java\n(?<code>(?s:.*?))```"
              + "|^\\*\\*(?<kind>Waves|Edges|Error|Warning):\\*\\* (?<claim>.+)\\.$");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");
  private static final Pattern EDGE = Pattern.compile("`(.+?)` → `(.+?)` \\((.+?)\\)");
  private static final Pattern DIAGNOSTIC = Pattern.compile("`(\\w+)` at `([^`]+)`");

  static List<LanguageExample> of(String page) {
    List<LanguageExample> examples = new ArrayList<>();
    String heading = "";
    Matcher part = PART.matcher(page);
    while (part.find()) {
      if (part.group("heading") != null) {
        heading = part.group("heading");
      } else if (part.group("code") != null) {
        examples.add(
            new LanguageExample(
                heading,
                part.group("code"),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>()));
      } else {
        examples.get(examples.size() - 1).add(part.group("kind"), part.group("claim"));
      }
    }
    return examples;
  }

  private void add(String kind, String claim) {
    switch (kind) {
      case "Waves" -> {
        for (String wave : claim.split("; then ")) {
          waves.add(NAME.matcher(wave).results().map(name -> name.group(1)).toList());
        }
      }
      case "Edges" ->
          EDGE.matcher(claim)
              .results()
              .map(edge -> edge.group(1) + " -> " + edge.group(2) + " (" + edge.group(3) + ")")
              .forEach(edges::add);
      default -> {
        MatchResult stated = DIAGNOSTIC.matcher(claim).results().findFirst().orElseThrow();
        diagnostics.add(
            new Diagnostic(kind.toLowerCase(Locale.ROOT), stated.group(1), stated.group(2)));
      }
    }
  }

  @Override
  public String toString() {
    return heading;
  }
}
