package dev.breakwater.jdbc;

import dev.breakwater.jdbc.NodeProperties.Property;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.sf.jsqlparser.statement.alter.AlterExpression;
import net.sf.jsqlparser.statement.alter.AlterOperation;
import net.sf.jsqlparser.statement.create.table.ColumnOption;
import net.sf.jsqlparser.statement.drop.Drop;

/**
 * Statements that make, alter and empty tables. The parser keeps much of them as mere text, in
 * which tables may be named; so of these nodes only the parts that are listed here may be there at
 * all.
 */
final class Definitions {

  private static final Set<String> ROOTS =
      Set.of("Alter", "CreateIndex", "CreateTable", "Drop", "Truncate");

  private static final String COLUMN =
      "getColumnName getColDataType getColumnSpecs getColumnOptions getForeignKeyReference";

  private static final String INDEX =
      "getName getNameParts getType getKind getColumns getColumnWithParams getColumnsNames"
          + " getConstraintNamePosition getConstraintName isConstraintNamed isUseConstraintKeyword";

  private static final Map<String, String> PARTS =
      Map.ofEntries(
          Map.entry("Truncate", "getTable getTables isTableToken isOnly"),
          Map.entry("Drop", "getName getNames getType getObjectType isIfExists"),
          Map.entry(
              "CreateTable",
              "getTable isIfNotExists getColumnDefinitions getTableElements getIndexes getColumns"
                  + " getSelect isSelectParenthesis getLikeTable"),
          Map.entry("ColumnDefinition", COLUMN),
          Map.entry("ColumnDataType", COLUMN),
          Map.entry(
              "ColumnOption",
              "getKind getTokens getDefaultExpression getForeignKeyReference"
                  + " getIdentityDefinition"),
          Map.entry("IdentityDefinition", "getGenerationMode"),
          Map.entry("ColDataType", "getDataType getArgumentsStringList"),
          Map.entry("ForeignKeyReference", "getTable getReferencedColumnNames"),
          Map.entry("Index", INDEX),
          Map.entry("NamedConstraint", INDEX),
          Map.entry("ForeignKeyIndex", INDEX + " getReference getTable getReferencedColumnNames"),
          Map.entry("ColumnParams", "getColumnName isExpressionParenthesized"),
          Map.entry("CreateIndex", "getTable getIndex getWhere isUsingIfNotExists"),
          Map.entry("Alter", "getTable getAlterExpressions isUseTableIfExists"),
          Map.entry(
              "AlterExpression",
              "getOperation getTableRenameKeyword getColDataTypeList isUseIfNotExists"),
          Map.entry(
              "AlterExpressionDrop",
              "getOperation getTableRenameKeyword getColumnName isUsingIfExists"));

  private static final Set<String> COLUMN_WORDS =
      Set.of(
          "not",
          "null",
          "primary",
          "key",
          "unique",
          "auto_increment",
          "generated",
          "always",
          "by",
          "default",
          "as",
          "identity");

  private Definitions() {}

  static boolean isKnown(Object node) {
    return node.getClass().getName().startsWith("net.sf.jsqlparser.statement.")
        && PARTS.containsKey(node.getClass().getSimpleName());
  }

  /** Whether the node is a statement that defines data. */
  static boolean isDefinition(Object node) {
    return isKnown(node) && ROOTS.contains(node.getClass().getSimpleName());
  }

  static void check(Object node, List<Property> properties) throws NotUnderstoodException {
    String parts = isKnown(node) ? PARTS.get(node.getClass().getSimpleName()) : null;
    if (parts == null) {
      return;
    }
    List<String> known = List.of(parts.split(" ", -1));
    for (Property property : properties) {
      boolean there = property.values().stream().anyMatch(value -> !(value instanceof Number));
      if (there && !known.contains(property.name())) {
        throw notSupported(property.name().replaceFirst("^(get|is)", "") + " of a definition");
      }
    }
    if (node instanceof Drop drop && !isTable(drop.getType())) {
      throw notSupported("DROP " + drop.getType());
    }
    if (node instanceof AlterExpression change && !isSimple(change)) {
      throw notSupported("ALTER other than ADD or DROP of a column");
    }
    List<String> words = words(properties, "getColumnSpecs");
    List<String> understood = words(properties, "getColumnOptions");
    if (!words.equals(understood) && !(understood.isEmpty() && areSimple(words))) {
      throw notSupported(String.join(" ", words) + " of a column");
    }
    if (node instanceof ColumnOption option && !isSimple(option)) {
      throw notSupported(String.join(" ", option.getTokens()) + " of a column");
    }
  }

  /** The text of a column behind its type: all of it, or what the parser has understood. */
  private static List<String> words(List<Property> properties, String getter) {
    return properties.stream()
        .filter(property -> property.name().equals(getter))
        .flatMap(property -> property.values().stream())
        .flatMap(
            part ->
                part instanceof ColumnOption option
                    ? option.getTokens().stream()
                    : Stream.of(part.toString()))
        .toList();
  }

  private static boolean areSimple(List<String> words) {
    return words.stream().allMatch(word -> COLUMN_WORDS.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static boolean isTable(String type) {
    return type.equalsIgnoreCase("table") || type.equalsIgnoreCase("view");
  }

  private static boolean isSimple(AlterExpression change) {
    boolean adds =
        change.getOperation() == AlterOperation.ADD && change.getColDataTypeList() != null;
    boolean drops = change.getOperation() == AlterOperation.DROP && change.getColumnName() != null;
    return adds || drops;
  }

  private static boolean isSimple(ColumnOption option) {
    return switch (option.getKind()) {
      case OTHER -> areSimple(option.getTokens());
      case DEFAULT -> option.getDefaultExpression() != null;
      case REFERENCE -> option.getForeignKeyReference() != null;
      case IDENTITY -> option.getIdentityDefinition() != null;
      default -> false;
    };
  }

  private static NotUnderstoodException notSupported(String what) {
    return new NotUnderstoodException(what + " is not supported; do it outside of the graph");
  }
}
