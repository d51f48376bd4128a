package dev.breakwater.examples.authrefactor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code src/auth/types.ts} exports, as far as others adapt to it.
 *
 * @param declarations the text of each exported declaration, by its name
 */
record Types(Map<String, String> declarations) {

  static final String FILE = "src/auth/types.ts";

  private static final Pattern EXPORT =
      Pattern.compile(
          "^export (?:type|interface|class|function) (\\w+).*?(?=^export |^/\\*\\*|\\z)",
          Pattern.MULTILINE | Pattern.DOTALL);

  static Types in(String source) {
    Map<String, String> declarations = new LinkedHashMap<>();
    for (Matcher export = EXPORT.matcher(source); export.find(); ) {
      declarations.put(export.group(1), export.group().strip());
    }
    return new Types(Collections.unmodifiableMap(declarations));
  }

  String summary() {
    return "exports " + String.join(", ", declarations.keySet());
  }

  boolean declares(String name) {
    return declarations.containsKey(name);
  }

  /** Whether the name is gone at run time, so that it is imported as a type. */
  boolean isType(String name) {
    String declaration = declarations.getOrDefault(name, "");
    return declaration.startsWith("export type ") || declaration.startsWith("export interface ");
  }

  /** Where each name comes from, for those who use it. */
  Map<String, Imports.Origin> origins() {
    Map<String, Imports.Origin> origins = new LinkedHashMap<>();
    declarations
        .keySet()
        .forEach(name -> origins.put(name, new Imports.Origin(FILE, isType(name))));
    return origins;
  }

  List<String> typeNames() {
    return declarations.keySet().stream().filter(this::isType).sorted().toList();
  }

  /** The function that makes a value of that type out of a string, if there is one. */
  Optional<String> makerOf(String type) {
    Pattern maker = Pattern.compile("^export function (\\w+)\\(\\w+: string\\): " + type + " ");
    return declarations.values().stream()
        .map(maker::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }

  /** The members of a union of literals; none where there is no such union. */
  List<String> literalsOf(String union) {
    return Pattern.compile("'(\\w+)'")
        .matcher(declarations.getOrDefault(union, ""))
        .results()
        .map(literal -> literal.group(1))
        .toList();
  }

  boolean hasMember(String type, String member) {
    return Pattern.compile("^ +(?:readonly )?" + member + ": ", Pattern.MULTILINE)
        .matcher(declarations.getOrDefault(type, ""))
        .find();
  }
}
