package dev.breakwater.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * One name for each table, however a statement spells it: in lower case, quoted or not, and without
 * the schema and catalog where they are those of the connection. Databases differ in how they fold
 * names; so two tables whose names differ in case alone count as one, and one table never counts as
 * two.
 */
record TableNames(@Nullable String catalog, @Nullable String schema) {

  private static final String QUOTES = "\"`";
  private static final String PUNCTUATION = "_$#- ";

  /**
   * Words that stand before a table in one database or another. The parser takes some of them for a
   * name, and the table behind them for its alias.
   */
  private static final Set<String> BEFORE_TABLES =
      Set.of(
          "as",
          "containers",
          "cross",
          "external",
          "final",
          "from",
          "full",
          "inner",
          "into",
          "join",
          "lateral",
          "left",
          "natural",
          "new",
          "old",
          "only",
          "outer",
          "right",
          "select",
          "set",
          "shards",
          "straight_join",
          "table",
          "the",
          "unnest",
          "update",
          "using",
          "values",
          "where",
          "with");

  static TableNames in(@Nullable String catalog, @Nullable String schema) {
    return new TableNames(
        catalog == null ? null : fold(catalog), schema == null ? null : fold(schema));
  }

  /** The path of the table as a resource. */
  String of(Table table) throws NotUnderstoodException {
    List<String> parts = new ArrayList<>();
    for (String part : table.getNameParts()) {
      parts.add(plain(part));
    }
    Collections.reverse(parts);
    if (BEFORE_TABLES.contains(table.getName().toLowerCase(Locale.ROOT))) {
      throw new NotUnderstoodException(
          "the word " + table.getName() + " stands for a table; put the name in double quotes");
    }
    if (parts.size() == 3 && parts.get(0).equals(catalog)) {
      parts.remove(0);
    }
    // What MySQL calls a database is a catalog in JDBC, and there are no schemas.
    String home = schema == null ? catalog : schema;
    if (parts.size() == 2 && parts.get(0).equals(home)) {
      parts.remove(0);
    }
    if (parts.isEmpty() || parts.size() > 3) {
      throw new NotUnderstoodException(
          "the name " + table.getFullyQualifiedName() + " is too long");
    }
    return String.join(".", parts);
  }

  /** A name that stands for a table within a statement, as databases compare it. */
  static String local(@Nullable String identifier) {
    return fold(unquoted(identifier == null ? "" : identifier));
  }

  private static String plain(@Nullable String part) throws NotUnderstoodException {
    String name = unquoted(part == null ? "" : part);
    boolean plain =
        !name.isEmpty()
            && name.equals(name.strip())
            && name.codePoints()
                .allMatch(c -> Character.isLetterOrDigit(c) || PUNCTUATION.indexOf(c) >= 0);
    if (!plain) {
      throw new NotUnderstoodException(
          "the name "
              + (part == null ? "\"\"" : part)
              + " cannot be declared; name tables with letters, digits, spaces and _ $ # - only");
    }
    return fold(name);
  }

  static String unquoted(String identifier) {
    int last = identifier.length() - 1;
    boolean quoted =
        last > 0
            && QUOTES.indexOf(identifier.charAt(0)) >= 0
            && identifier.charAt(last) == identifier.charAt(0);
    return quoted ? identifier.substring(1, last) : identifier;
  }

  /** By way of upper case, in which some databases compare: there, a dotless i is an i as well. */
  static String fold(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
