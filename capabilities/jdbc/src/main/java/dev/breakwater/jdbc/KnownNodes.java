package dev.breakwater.jdbc;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The nodes of a syntax tree whose meaning is known: what they do to a table is told by the tables
 * and nodes that they hold. A node of any other class, also one that a later version of the parser
 * brings, is not understood.
 */
final class KnownNodes {

  private static final String ROOT = "net.sf.jsqlparser.";

  /** Simple names, by the package that they are in. */
  static final Map<String, String> BY_PACKAGE =
      Map.ofEntries(
          Map.entry("schema", "Column"),
          Map.entry("statement", "ReturningClause"),
          Map.entry(
              "statement.select",
              """
          AllColumns AllTableColumns Distinct ExceptOp Fetch ForUpdateClause FunctionAllColumns
          GroupByElement IntersectOp Join LateralSubSelect Limit MinusOp Offset OrderByElement
          ParenthesedFromItem ParenthesedSelect PlainSelect SelectItem SetOperationList
          TableFunction TableStatement Top UnionOp Values Wait WithItem
          """),
          Map.entry(
              "statement.insert",
              """
          Insert InsertConflictAction InsertConflictTarget InsertDuplicateAction ParenthesedInsert
          """),
          Map.entry("statement.update", "ParenthesedUpdate Update UpdateSet"),
          Map.entry("statement.upsert", "Upsert"),
          Map.entry("statement.delete", "Delete ParenthesedDelete"),
          Map.entry("statement.merge", "Merge MergeDelete MergeInsert MergeUpdate"),
          Map.entry(
              "expression",
              """
          Alias Alias$AliasColumn AliasedExpression AllValue AnalyticExpression
          AnyComparisonExpression ArrayConstructor ArrayExpression BooleanValue CaseExpression
          CastExpression CollateExpression DateTimeLiteralExpression DateUnitExpression DateValue
          DoubleValue ExtractExpression FilterOverImpl Function Function$KeywordArgument HexValue IntervalExpression
          IntervalQualifier JdbcNamedParameter JdbcParameter JsonAggregateFunction JsonExpression
          JsonFunction JsonFunctionExpression JsonKeyValuePair LongValue MySQLGroupConcat
          NextValExpression NotExpression NullValue OracleHint OrderByClause OverlapsCondition
          Parenthesis PartitionByClause RangeExpression RowConstructor RowGetExpression
          SignedExpression StringValue TimeKeyExpression TimeValue TimestampValue
          TimezoneExpression TrimFunction WhenClause WindowDefinition WindowElement WindowOffset
          WindowRange
          """),
          Map.entry(
              "expression.operators.arithmetic",
              """
          Addition BitwiseAnd BitwiseLeftShift BitwiseOr BitwiseRightShift BitwiseXor Concat
          Division IntegerDivision Modulo Multiplication Subtraction
          """),
          Map.entry("expression.operators.conditional", "AndExpression OrExpression XorExpression"),
          Map.entry(
              "expression.operators.relational",
              """
          Between ContainedBy Contains DoubleAnd EqualsTo ExistsExpression ExpressionList
          GreaterThan GreaterThanEquals InExpression IsBooleanExpression IsDistinctExpression
          IsNullExpression IsUnknownExpression JsonOperator LikeExpression Matches
          MemberOfExpression MinorThan MinorThanEquals NamedExpressionList NotEqualsTo
          ParenthesedExpressionList RegExpMatchOperator SimilarToExpression
          """));

  private static final Set<String> NAMES = names();

  private KnownNodes() {}

  static void check(Object node) throws NotUnderstoodException {
    if (!NAMES.contains(node.getClass().getName()) && !Definitions.isKnown(node)) {
      throw new NotUnderstoodException(
          "it has a " + node.getClass().getSimpleName() + ", which is not supported");
    }
  }

  private static Set<String> names() {
    Set<String> names = new HashSet<>();
    BY_PACKAGE.forEach(
        (folder, classes) -> {
          for (String name : classes.strip().split("\\s+", -1)) {
            names.add(ROOT + folder + "." + name);
          }
        });
    return Set.copyOf(names);
  }
}
