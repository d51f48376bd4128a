package dev.breakwater.jdbc;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.Statements;

/** Reads from the text of statements what they do to tables. */
final class StatementReader {

  private final TableNames names;
  private final Functions functions;

  StatementReader(TableNames names, Functions functions) {
    this.names = names;
    this.functions = functions;
  }

  /**
   * Reads a text of one or several statements.
   *
   * @throws NotUnderstoodException if that cannot be told for certain
   */
  TableUse read(String sql) throws NotUnderstoodException {
    Optional<String> fault = AmbiguousText.fault(sql);
    if (fault.isPresent()) {
      throw new NotUnderstoodException("it has " + fault.get());
    }
    Set<String> reads = new TreeSet<>();
    Set<String> writes = new TreeSet<>();
    Set<String> queries = new TreeSet<>();
    boolean definition = false;
    for (Statement statement : parse(sql)) {
      TableUse use = TreeWalk.of(statement, names, functions);
      reads.addAll(use.reads());
      writes.addAll(use.writes());
      queries.addAll(use.queries());
      definition |= use.definition();
    }
    return new TableUse(reads, writes, queries, definition);
  }

  private static Statements parse(String sql) throws NotUnderstoodException {
    Statements statements;
    try {
      statements = CCJSqlParserUtil.parseStatements(sql);
    } catch (JSQLParserException | RuntimeException | StackOverflowError e) {
      throw new NotUnderstoodException(
          "it does not parse (" + reason(e) + "); write it in plainer SQL");
    }
    if (statements == null || statements.isEmpty()) {
      throw new NotUnderstoodException("it has no statement");
    }
    return statements;
  }

  private static String reason(Throwable failure) {
    String message = failure.getMessage();
    String first = message == null ? "" : message.strip().lines().findFirst().orElse("");
    return first.isEmpty()
        ? failure.getClass().getSimpleName()
        : first.replaceFirst("^(\\w+\\.)+\\w+(Exception|Error): ", "");
  }
}
