package dev.breakwater.jdbc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.Statements;

/**
 * Reads from the text of statements what they do to tables. It remembers what it has understood
 * lately: to parse takes much longer than to prepare. Safe for use by several threads.
 */
final class StatementReader {

  private static final int REMEMBERED = 512;
  private static final int LONGEST_REMEMBERED = 10_000;

  private final Functions functions;
  private final Map<Understood, TableUse> memory =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Understood, TableUse> eldest) {
              return size() > REMEMBERED;
            }
          });

  StatementReader(Functions functions) {
    this.functions = functions;
  }

  private record Understood(String sql, TableNames names) {}

  /**
   * Reads a text of one or several statements.
   *
   * @param names what tables are called where it is to run
   * @throws NotUnderstoodException if that cannot be told for certain
   */
  TableUse read(String sql, TableNames names) throws NotUnderstoodException {
    Understood key = new Understood(sql, names);
    TableUse known = memory.get(key);
    if (known != null) {
      return known;
    }
    TableUse use = parse(sql, names);
    if (sql.length() <= LONGEST_REMEMBERED) {
      memory.put(key, use);
    }
    return use;
  }

  private TableUse parse(String sql, TableNames names) throws NotUnderstoodException {
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
