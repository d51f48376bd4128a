package dev.breakwater.jdbc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * A query may stand in many places of a statement, and the parser keeps some parts as mere text.
 * Wherever it stands, its table is told, or the statement is refused.
 */
class HidingPlacesTest {

  private static final TableNames HOME = TableNames.in(null, "PUBLIC");

  private static final StatementReader READER = new StatementReader(Functions.standard());

  static final List<String> PLACES =
      List.of(
          "SELECT ? FROM users",
          "SELECT DISTINCT ON (?) x FROM users",
          "SELECT TOP (?) x FROM users",
          "SELECT x FROM users OFFSET ? ROWS",
          "SELECT x FROM users LIMIT 1 OFFSET ?",
          "SELECT x FROM users LIMIT ?, 2",
          "SELECT x FROM users FETCH NEXT ? ROWS WITH TIES",
          "SELECT x FROM users ORDER BY ? DESC NULLS LAST",
          "SELECT x FROM users GROUP BY ?",
          "SELECT x FROM users GROUP BY ROLLUP (x, ?)",
          "SELECT x FROM users GROUP BY GROUPING SETS ((x), (?))",
          "SELECT x FROM users QUALIFY ? = 1",
          "SELECT sum(x) OVER w FROM users WINDOW w AS (ORDER BY ?)",
          "SELECT sum(x) OVER (ORDER BY x ROWS BETWEEN ? PRECEDING AND CURRENT ROW) FROM users",
          "SELECT sum(x) OVER (ORDER BY ?) FROM users",
          "SELECT lag(x, ?, ?) OVER (ORDER BY x) FROM users",
          "SELECT sum(x) KEEP (DENSE_RANK FIRST ORDER BY ?) FROM users",
          "SELECT listagg(x, ',') WITHIN GROUP (ORDER BY ?) FROM users",
          "SELECT group_concat(x ORDER BY ? SEPARATOR ',') FROM users",
          "SELECT string_agg(x, ',' ORDER BY ?) FROM users",
          "SELECT array_agg(x ORDER BY ?) FROM users",
          "SELECT count(*) FILTER (WHERE x = ?) FROM users",
          "SELECT INTERVAL ? DAY FROM users",
          "SELECT x + INTERVAL ? DAY FROM users",
          "SELECT extract(year FROM ?) FROM users",
          "SELECT trim(BOTH ? FROM x) FROM users",
          "SELECT position(? IN x) FROM users",
          "SELECT overlay(x PLACING ? FROM 1) FROM users",
          "SELECT substring(x FROM ? FOR 2) FROM users",
          "SELECT x AT TIME ZONE ? FROM users",
          "SELECT x LIKE y ESCAPE ? FROM users",
          "SELECT x SIMILAR TO ? FROM users",
          "SELECT x ~ ? FROM users",
          "SELECT ? IS DISTINCT FROM x FROM users",
          "SELECT ? IS NOT NULL FROM users",
          "SELECT ?::int FROM users",
          "SELECT CAST(? AS int) FROM users",
          "SELECT TRY_CAST(? AS int) FROM users",
          "SELECT CONVERT(?, int) FROM users",
          "SELECT ? COLLATE x FROM users",
          "SELECT CASE ? WHEN 1 THEN 2 END FROM users",
          "SELECT CASE x WHEN ? THEN 2 END FROM users",
          "SELECT CASE x WHEN 1 THEN 2 ELSE ? END FROM users",
          "SELECT ARRAY[1, ?] FROM users",
          "SELECT ARRAY(SELECT word FROM secrets) FROM users",
          "SELECT x[?] FROM users",
          "SELECT x[1:?] FROM users",
          "SELECT (ROW(x, ?)).y FROM users",
          "SELECT json_object('a' : ?) FROM users",
          "SELECT json_object('a' VALUE ?) FROM users",
          "SELECT json_array(1, ?) FROM users",
          "SELECT json_arrayagg(x ORDER BY ?) FROM users",
          "SELECT json_objectagg(KEY x VALUE ?) FROM users",
          "SELECT x -> ? FROM users",
          "SELECT {fn concat(x, ?)} FROM users",
          "SELECT -? FROM users",
          "SELECT x FROM users WHERE (x, y) = ?",
          "SELECT x FROM users WHERE (x, y) IN ?",
          "SELECT x FROM users WHERE x IN (1, ?)",
          "SELECT x FROM users WHERE x = ANY ?",
          "SELECT x FROM users WHERE x MEMBER OF ?",
          "SELECT x FROM users WHERE x NOT BETWEEN ? AND 3",
          "SELECT x FROM users WHERE (x, y) OVERLAPS (?, 2)",
          "SELECT x FROM users START WITH x = ? CONNECT BY PRIOR x = y",
          "SELECT x FROM users PREWHERE x = ?",
          "SELECT x FROM users u JOIN orders o ON u.x = ?",
          "SELECT x FROM users, LATERAL ? y",
          "SELECT x FROM users CROSS APPLY ? y",
          "SELECT x FROM users TABLESAMPLE SYSTEM (?)",
          "SELECT x FROM users PIVOT (sum(x) FOR y IN ?)",
          "SELECT x FROM unnest(?) y",
          "SELECT x FROM generate_series(1, ?) y",
          "SELECT x FROM TABLE (y int = ?) z",
          "SELECT x FROM (VALUES (1), (?)) y",
          "SELECT x FROM (TABLE secrets) y",
          "SELECT x FROM TABLE secrets",
          "SELECT x FROM users JOIN (TABLE secrets) y ON 1 = 1",
          "SELECT x FROM users WHERE x IN (TABLE secrets)",
          "SELECT x FROM users WHERE x = (TABLE secrets)",
          "SELECT x FROM users WHERE EXISTS (TABLE secrets)",
          "SELECT (TABLE secrets) FROM users",
          "SELECT max(x) FROM users UNION TABLE secrets",
          "SELECT max(x) FROM users UNION (TABLE secrets)",
          "WITH y AS (TABLE secrets) SELECT 1",
          "CREATE TABLE users AS TABLE secrets",
          "INSERT INTO users (TABLE secrets)",
          "INSERT INTO users (x) TABLE secrets",
          "INSERT INTO users (x) VALUES ((TABLE secrets))",
          "MERGE INTO users USING (TABLE secrets) y ON 1 = 1 WHEN MATCHED THEN DELETE",
          "UPDATE users SET x = (TABLE secrets)",
          "DELETE FROM users WHERE x IN (TABLE secrets)",
          "SELECT x FROM (LATERAL secrets)",
          "SELECT x FROM THE (secrets)",
          "SELECT x FROM FINAL TABLE (DELETE FROM secrets)",
          "SELECT x FROM OLD TABLE (UPDATE secrets SET x = 1) y",
          "SELECT x FROM users ASOF JOIN secrets ON 1 = 1",
          "SELECT x FROM users SEMI JOIN secrets ON 1 = 1",
          "SELECT x FROM users PARTITION (p), secrets",
          "SELECT x FROM users USE INDEX (y), secrets",
          "SELECT x FROM users WITH (NOLOCK), secrets",
          "SELECT x FROM (secrets)",
          "SELECT x FROM ONLY secrets",
          "SELECT x FROM ONLY (secrets)",
          "SELECT x FROM users NATURAL FULL OUTER JOIN secrets",
          "SELECT x FROM users STRAIGHT_JOIN secrets",
          "SELECT x FROM {oj users LEFT OUTER JOIN secrets ON 1 = 1}",
          "FROM secrets SELECT x",
          "FROM secrets",
          "FROM users |> WHERE x = ?",
          "VALUES (?)",
          "VALUES 1, ?",
          "TABLE secrets",
          "WITH y AS NOT MATERIALIZED ? SELECT 1",
          "WITH y AS (VALUES (?)) SELECT 1",
          "WITH y (x) AS ? SEARCH DEPTH FIRST BY x SET z SELECT 1",
          "WITH y AS (DELETE FROM secrets RETURNING *) SELECT 1",
          "WITH y AS (UPDATE users SET x = ? RETURNING *) SELECT 1",
          "WITH y AS (INSERT INTO secrets VALUES (1) RETURNING *) SELECT 1",
          "SELECT x INTO users FROM secrets",
          "INSERT INTO users ?",
          "INSERT INTO users SET x = ?",
          "INSERT INTO users TABLE secrets",
          "INSERT INTO users VALUES (1) RETURNING ?",
          "INSERT INTO users VALUES (1) ON CONFLICT (x) WHERE y = ? DO NOTHING",
          "INSERT INTO users VALUES (1) ON CONFLICT (x) DO UPDATE SET x = 1 WHERE y = ?",
          "INSERT INTO users VALUES (1) ON DUPLICATE KEY UPDATE x = ?",
          "INSERT ALL INTO users VALUES (1) INTO secrets VALUES (2) SELECT 1 FROM dual",
          "REPLACE INTO users VALUES (?)",
          "UPDATE users SET x = 1 RETURNING ?",
          "UPDATE users SET x = 1 ORDER BY ? LIMIT 1",
          "UPDATE users, secrets SET x = 1",
          "UPDATE secrets, users SET x = 1",
          "UPDATE users INNER JOIN secrets ON 1 = 1 SET x = 1",
          "UPDATE users SET x = 1 FROM orders JOIN secrets ON 1 = 1",
          "DELETE FROM users WHERE x = ? RETURNING x",
          "DELETE FROM users RETURNING ?",
          "DELETE FROM users ORDER BY ? LIMIT 1",
          "DELETE users FROM users JOIN secrets ON 1 = 1",
          "DELETE secrets FROM users JOIN secrets ON 1 = 1",
          "DELETE users, secrets FROM users JOIN secrets ON 1 = 1",
          "DELETE FROM users USING orders JOIN secrets ON 1 = 1",
          "MERGE INTO users USING orders ON 1 = ? WHEN MATCHED THEN DELETE",
          "MERGE INTO users USING ? s ON 1 = 1 WHEN MATCHED THEN DELETE",
          "MERGE INTO users USING orders ON 1 = 1 WHEN MATCHED AND 1 = ? THEN DELETE",
          "MERGE INTO users USING orders ON 1 = 1 WHEN MATCHED THEN UPDATE SET x = ?",
          "MERGE INTO users USING orders ON 1 = 1 WHEN MATCHED THEN UPDATE SET x = 1 WHERE y = ?",
          "MERGE INTO users USING orders ON 1 = 1 WHEN NOT MATCHED THEN INSERT VALUES (?)",
          "MERGE INTO users USING orders ON 1 = 1 WHEN NOT MATCHED AND 1 = ? THEN INSERT VALUES (1)",
          "CREATE TABLE users AS ?",
          "CREATE TABLE users (LIKE secrets)",
          "CREATE TABLE users LIKE secrets",
          "CREATE TABLE users (x int DEFAULT ?)",
          "CREATE TABLE users (x int REFERENCES secrets)",
          "CREATE TABLE users (x int, CONSTRAINT y FOREIGN KEY (x) REFERENCES secrets (word))",
          "CREATE TABLE users (x int, CHECK (x = ?))",
          "CREATE TABLE users PARTITION OF secrets FOR VALUES IN (1)",
          "CREATE INDEX y ON users (x) WHERE x = ?",
          "CREATE INDEX y ON users ((?))",
          "ALTER TABLE users ADD COLUMN x int DEFAULT ?",
          "ALTER TABLE users ADD COLUMN x int REFERENCES secrets",
          "ALTER TABLE users ALTER COLUMN x SET DEFAULT ?",
          "ALTER TABLE users EXCHANGE PARTITION y WITH TABLE secrets",
          "DROP TABLE users, secrets",
          "DROP VIEW secrets",
          "TRUNCATE TABLE users, secrets",
          "SELECT 1 FROM users; SELECT x FROM secrets",
          "SELECT 1 FROM users\n\n\nSELECT x FROM secrets",
          "SELECT 1 FROM users\nGO\nSELECT x FROM secrets",
          "SELECT 1 FROM users\n/\nSELECT x FROM secrets",
          "SELECT 1 FROM users;; ;SELECT x FROM secrets;",
          "IF (1 = ?) SELECT 1");

  private static String sql(String place) {
    return place.replace("?", "(SELECT word FROM secrets)");
  }

  @ParameterizedTest
  @FieldSource("PLACES")
  void theTableIsToldOrTheStatementIsRefused(String place) {
    try {
      TableUse use = READER.read(sql(place), HOME);
      assertTrue(
          use.reads().contains("secrets") || use.writes().contains("secrets"),
          () -> sql(place) + " as " + use);
    } catch (NotUnderstoodException e) {
      assertTrue(!e.getMessage().isEmpty());
    }
  }

  @Test
  void mostAreUnderstood() {
    long understood = PLACES.stream().filter(HidingPlacesTest::isUnderstood).count();

    assertTrue(understood > PLACES.size() / 2, understood + " of " + PLACES.size());
  }

  private static boolean isUnderstood(String place) {
    try {
      READER.read(sql(place), HOME);
      return true;
    } catch (NotUnderstoodException e) {
      return false;
    }
  }
}
