package dev.breakwater.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What statements do to tables, as their meaning in SQL has it. */
class StatementReaderTest {

  private static final TableNames HOME = TableNames.in("SHOP", "PUBLIC");

  private static final StatementReader READER = new StatementReader(Functions.standard());

  /** What it reads, what it writes (each in the order of the alphabet), and the statement. */
  static final List<String> READ =
      List.of(
          // Queries.
          "users | | SELECT id, name FROM users WHERE id = ?",
          "users | | select U.ID from USERS U order by U.NAME",
          " | | SELECT 1",
          " | | VALUES (1, 'a'), (2, 'b')",
          "users | | TABLE users",
          "orders users | | SELECT * FROM users u, orders o WHERE u.id = o.user_id",
          "orders users | | SELECT * FROM users u JOIN orders o ON u.id = o.user_id",
          "items orders users | | SELECT u.name FROM users u LEFT JOIN orders o USING (id) CROSS JOIN items",
          "orders users | | SELECT * FROM users NATURAL JOIN orders",
          "a b c | | SELECT * FROM a JOIN (b JOIN c ON b.x = c.x) ON a.x = b.x",
          "orders users | | SELECT * FROM users WHERE id IN (SELECT user_id FROM orders)",
          "orders users | | SELECT * FROM users u WHERE EXISTS (SELECT 1 FROM orders o WHERE o.user_id = u.id)",
          "orders users | | SELECT name, (SELECT count(*) FROM orders o WHERE o.user_id = u.id) FROM users u",
          "orders users | | SELECT * FROM users WHERE age > ALL (SELECT age FROM orders)",
          "orders | | SELECT * FROM (SELECT * FROM orders) users",
          "orders users | | SELECT * FROM users u, LATERAL (SELECT * FROM orders o WHERE o.user_id = u.id) x",
          "orders users | | SELECT id FROM users UNION ALL SELECT user_id FROM orders",
          "a b c | | SELECT x FROM a EXCEPT SELECT x FROM b INTERSECT SELECT x FROM c",
          "orders users | | (SELECT id FROM users) UNION (SELECT user_id FROM orders) ORDER BY 1",
          "orders users | | SELECT id FROM users GROUP BY id HAVING count(*) > (SELECT max(n) FROM orders)",
          "limits users | | SELECT id FROM users ORDER BY (SELECT x FROM limits)",
          "limits users | | SELECT id FROM users FETCH FIRST (SELECT x FROM limits) ROWS ONLY",
          "limits users | | SELECT id FROM users LIMIT (SELECT x FROM limits)",
          "limits users | | SELECT CASE WHEN (SELECT x FROM limits) > 1 THEN 1 ELSE 0 END FROM users",
          "limits users | | SELECT coalesce(name, (SELECT x FROM limits)) FROM users",
          "limits users | | SELECT CAST((SELECT x FROM limits) AS int) FROM users",
          "limits users | | SELECT id FROM users WHERE id BETWEEN 1 AND (SELECT x FROM limits)",
          "limits users | | SELECT id FROM users WHERE name LIKE (SELECT x FROM limits)",
          "limits users | | SELECT id FROM users WHERE NOT (id = (SELECT x FROM limits)) IS NULL",
          "limits users | | SELECT sum(x) OVER (PARTITION BY (SELECT x FROM limits) ORDER BY id) FROM users",
          "limits users | | SELECT sum(x) FILTER (WHERE x > (SELECT x FROM limits)) FROM users",
          "a b | | SELECT * FROM a JOIN a a2 ON a.x = a2.x AND EXISTS (SELECT 1 FROM b)",
          "users | | SELECT DISTINCT upper(trim(name)) || '!' FROM users WHERE created > CURRENT_DATE",
          "users | | SELECT extract(year FROM created), substring(name, 1, 2) FROM users",
          "users | | SELECT row_number() OVER (ORDER BY id), lag(id) OVER (ORDER BY id) FROM users",
          "users | | SELECT users.* FROM users",
          " | | SELECT x FROM system_range(1, 10)",
          // Names.
          "sales.orders | | SELECT * FROM sales.orders",
          "orders | | SELECT * FROM public.orders",
          "orders | | SELECT * FROM SHOP.PUBLIC.ORDERS",
          "other.public.orders | | SELECT * FROM other.public.orders",
          "orders | | SELECT * FROM \"ORDERS\"",
          "orders | | SELECT * FROM \"Orders\"",
          "order items | | SELECT * FROM \"order items\"",
          "sales.orders | | SELECT * FROM \"SALES\".\"ORDERS\"",
          "items | | SELECT * FROM \u0131tems",
          "table | | SELECT * FROM \"table\"",
          // One name for what might be two tables: of a schema, and with a dot in its name.
          "sales.orders | | SELECT * FROM \"sales.orders\"",
          "users | | SELECT count(*) AS \"how many (of all)\", x \"a.b\" FROM users",
          "grösse | | SELECT * FROM Größe",
          "information_schema.tables | | SELECT * FROM INFORMATION_SCHEMA.TABLES",
          // WITH.
          "users | | WITH recent AS (SELECT * FROM users) SELECT * FROM recent",
          "orders users | | WITH a AS (SELECT * FROM users), b AS (SELECT * FROM a JOIN orders ON 1 = 1) SELECT * FROM b",
          "users | | WITH RECURSIVE tree (id) AS (SELECT id FROM users UNION ALL SELECT u.id FROM users u JOIN tree t ON u.boss = t.id) SELECT * FROM tree",
          "users | | WITH users AS (SELECT * FROM users) SELECT * FROM users",
          "secret | | SELECT * FROM (WITH secret AS (SELECT 1 x) SELECT * FROM secret) a, secret b",
          "x | | WITH x AS (SELECT 1) SELECT * FROM public.x",
          "b | | WITH a AS (SELECT * FROM b), b AS (SELECT 1) SELECT * FROM a",
          " | | WITH x AS (SELECT 1 y) SELECT (SELECT max(y) FROM x), y FROM X",
          "users | orders | WITH x AS (SELECT * FROM users) INSERT INTO orders SELECT * FROM x",
          " | users | WITH gone AS (DELETE FROM users WHERE id = 1 RETURNING id) SELECT * FROM gone",
          // Changes.
          " | orders | INSERT INTO orders (id, user_id) VALUES (?, ?), (?, ?)",
          "users | orders | INSERT INTO orders (id) SELECT id FROM users WHERE age > 3",
          "users | orders | INSERT INTO orders (id) VALUES ((SELECT max(id) FROM users))",
          " | orders | INSERT INTO orders (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET n = 2",
          "users | orders | INSERT INTO orders (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET n = (SELECT max(id) FROM users)",
          " | orders | INSERT INTO orders DEFAULT VALUES",
          " | orders | INSERT INTO orders (id) VALUES (NEXT VALUE FOR order_ids)",
          " | orders | UPDATE orders SET total = total + 1 WHERE id = ?",
          " | orders | UPDATE orders o SET o.total = 1 WHERE o.id = 2",
          "users | orders | UPDATE orders SET total = (SELECT max(age) FROM users)",
          "users | orders | UPDATE orders SET total = users.age FROM users WHERE users.id = orders.user_id",
          "users | orders | UPDATE orders SET total = 1 WHERE user_id IN (SELECT id FROM users)",
          " | orders users | UPDATE orders JOIN users ON users.id = orders.user_id SET users.age = 1",
          "users | orders | UPDATE orders SET (a, b) = (SELECT x, y FROM users)",
          " | orders | DELETE FROM orders",
          " | sales.orders | DELETE FROM sales.orders WHERE id = 1",
          "users | orders | DELETE FROM orders WHERE user_id IN (SELECT id FROM users)",
          "users | orders | DELETE FROM orders USING users WHERE users.id = orders.user_id",
          "users | orders | MERGE INTO orders o USING users u ON (o.user_id = u.id) WHEN MATCHED THEN UPDATE SET o.n = 1 WHEN NOT MATCHED THEN INSERT (id) VALUES (u.id)",
          "items users | orders | MERGE INTO orders o USING (SELECT * FROM users) u ON o.user_id = u.id WHEN MATCHED AND EXISTS (SELECT 1 FROM items) THEN DELETE",
          " | orders | REPLACE INTO orders (id) VALUES (1)",
          // To lock is to write.
          " | users | SELECT * FROM users WHERE id = 1 FOR UPDATE",
          " | orders users | SELECT * FROM users u JOIN orders o ON u.id = o.id FOR UPDATE OF u",
          " | orders users | SELECT * FROM users WHERE id IN (SELECT id FROM orders) FOR SHARE",
          // SELECT INTO makes a table.
          "users | copies | SELECT * INTO copies FROM users",
          // Definitions.
          " | orders | CREATE TABLE orders (id int PRIMARY KEY, name varchar(20) NOT NULL DEFAULT 'x')",
          " | orders | CREATE TABLE IF NOT EXISTS orders (id int GENERATED ALWAYS AS IDENTITY, UNIQUE (id))",
          "users | copies | CREATE TABLE copies AS SELECT * FROM users",
          " | orders users | CREATE TABLE orders (id int, user_id int REFERENCES users (id))",
          " | orders users | CREATE TABLE orders (user_id int, FOREIGN KEY (user_id) REFERENCES users (id))",
          " | orders | DROP TABLE IF EXISTS orders",
          " | orders users | DROP TABLE orders, users",
          " | orders | ALTER TABLE orders ADD COLUMN note varchar(20)",
          " | orders | ALTER TABLE orders DROP COLUMN note",
          " | orders | TRUNCATE TABLE orders",
          " | orders | CREATE INDEX by_user ON orders (user_id)",
          // Several statements, comments, and texts that look like more.
          "users | orders | DELETE FROM orders; SELECT * FROM users",
          "a b | | SELECT * FROM a;\nSELECT * FROM b;",
          "users | | SELECT * FROM users -- , orders",
          "users | | SELECT * FROM users /* ; DELETE FROM orders */ WHERE 1 = 1",
          "users | | SELECT /*+ index(users x) */ * FROM users",
          "users | | SELECT 'it''s; DELETE FROM orders --' FROM users",
          "users | | SELECT '/*' FROM users WHERE url = 'http://x#y' OR 1 = '*/'",
          "orders users | | SELECT '/*', x FROM users, orders WHERE y = '*/'",
          "orders | | SELECT * -- '\nFROM orders -- '",
          "a b | | SELECT 1 FROM a /* x */ , /* y */ b");

  @ParameterizedTest
  @FieldSource("READ")
  void tellsWhatIsReadAndWritten(String row) throws Exception {
    String[] cells = row.split("\\|", 3);
    // The third may hold the sign itself.
    TableUse use = READER.read(cells[2].strip(), HOME);

    assertEquals(
        List.of(tables(cells[0]), tables(cells[1])),
        List.of(List.copyOf(sorted(use.reads())), List.copyOf(sorted(use.writes()))));
  }

  private static List<String> tables(String cell) {
    String text = cell.strip();
    if (text.equals("order items")) {
      return List.of(text);
    }
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  private static List<String> sorted(Set<String> tables) {
    List<String> sorted = new ArrayList<>(tables);
    sorted.sort(null);
    return sorted;
  }

  /** A statement, and behind the arrow a part of what is said about it. */
  static final List<String> REFUSED =
      List.of(
          // Not SQL, or not that anybody could tell.
          " => no statement",
          ";;; => ",
          "SELEKT 1 => does not parse",
          "SELECT a FROM t garbage garbage => does not parse",
          "SELECT * FROM => does not parse",
          "SELECT * FROM users; garbage here => does not parse",
          // What runs what is not seen.
          "CALL place_order(1) => ",
          "{call place_order(1)} => ",
          "EXECUTE IMMEDIATE 'DROP TABLE users' => ",
          "EXEC place_order => ",
          "EXECUTE prepared => ",
          "DO $$ BEGIN DELETE FROM users; END $$ => dollar",
          "BEGIN DELETE FROM users; END => ",
          "DECLARE x int => ",
          "SELECT cleanup() FROM users => function cleanup",
          "SELECT * FROM cleanup() => function cleanup",
          "SELECT app.count(1) => function app.count",
          "SELECT \"count\"(1) => function",
          "SELECT max(cleanup(1)) OVER () FROM users => function cleanup",
          "SELECT cleanup(1) OVER () FROM users => function cleanup",
          "SELECT * FROM CSVREAD('/etc/passwd') => function CSVREAD",
          "CALL CSVWRITE('x.csv', 'SELECT * FROM users') => ",
          "SELECT FILE_READ('/etc/passwd') => function FILE_READ",
          "SELECT LINK_SCHEMA('a', '', 'jdbc:h2:mem:x', 'sa', '', 'PUBLIC') => function LINK_SCHEMA",
          "SELECT query_to_xml('select * from users', true, true, '') => function query_to_xml",
          "SELECT * FROM dblink('x', 'select 1') => function dblink",
          "WITH FUNCTION f(x int) RETURNS int AS 'x' SELECT f(1) => ",
          // What is no matter of tables, or of other things than tables.
          "SCRIPT TO 'dump.sql' => ",
          "RUNSCRIPT FROM 'x.sql' => ",
          "BACKUP TO 'x.zip' => ",
          "SHUTDOWN => ",
          "SET SCHEMA other => ",
          "SET @x = 1 => ",
          "SELECT @x := 1 => ",
          "SET LOCK_MODE 0 => ",
          "USE other => ",
          "COMMIT => ",
          "ROLLBACK => ",
          "SAVEPOINT x => ",
          "START TRANSACTION => ",
          "LOCK TABLE users IN EXCLUSIVE MODE => ",
          "GRANT ALL ON users TO public => ",
          "EXPLAIN ANALYZE DELETE FROM users => ",
          "SHOW TABLES => ",
          "DESCRIBE users => ",
          "ANALYZE users => ",
          "COPY users FROM '/data/x' => ",
          "SELECT * INTO OUTFILE '/data/x' FROM users => ",
          // Definitions of more than a table.
          "CREATE SCHEMA other => ",
          "DROP SCHEMA other => ",
          "DROP TABLE users CASCADE => ",
          "TRUNCATE TABLE users CASCADE => ",
          "DROP INDEX by_user => ",
          "CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW CALL 'x' => ",
          "CREATE ALIAS f FOR 'java.lang.System.exit' => ",
          "CREATE VIEW v AS SELECT * FROM users => ",
          "CREATE SYNONYM s FOR users => ",
          "CREATE LINKED TABLE l('', '', '', '', 'users') => ",
          "ALTER TABLE users RENAME TO customers => ",
          "ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (x) REFERENCES users (id) => ",
          "ALTER TABLE orders ADD CONSTRAINT c CHECK (x > (SELECT max(x) FROM users)) => ",
          "CREATE TABLE orders (x int CHECK (x > (SELECT max(x) FROM users))) => ",
          "CREATE TABLE orders (x int NOT NULL CHECK (x > (SELECT max(x) FROM users))) => ",
          "CREATE TABLE orders (x int, y int AS (SELECT max(x) FROM users)) => ",
          "ALTER TABLE orders ADD COLUMN x int CHECK (x > (SELECT max(x) FROM users)) => ",
          "CREATE TEMPORARY TABLE orders (x int) => ",
          "CREATE TABLE orders (x int) INHERITS (users) => ",
          "CREATE TABLE orders (x int DEFAULT cleanup()) => function cleanup",
          // Names that mean one thing here and another there.
          "DELETE u FROM users u => ",
          "UPDATE u SET x = 1 FROM users u => name of a query or an alias",
          "WITH x AS (SELECT * FROM users) DELETE FROM x => name of a query or an alias",
          "WITH x AS (SELECT * FROM users) UPDATE x SET y = 1 => name of a query or an alias",
          "SELECT * FROM a.b.c.d => too long",
          "SELECT * FROM \"a\"\"b\" => cannot be declared",
          "SELECT * FROM a..b => cannot be declared",
          "SELECT * FROM \"\" => ",
          "SELECT * FROM \"a/b\" => cannot be declared",
          "SELECT * FROM \" a\" => cannot be declared",
          "SELECT * FROM users@remote => ",
          "SELECT * FROM users FOR SYSTEM_TIME AS OF '2020-01-01' => ",
          "SELECT x FROM (TABLE users) y => the word TABLE",
          // Texts that databases read differently.
          "SELECT '\\' FROM users, (SELECT ' FROM orders) x => backslash",
          "SELECT '\\', x FROM users -- ' => backslash",
          "SELECT E'\\' FROM users --' => backslash",
          "SELECT q'{'}' FROM users --' => q'",
          "SELECT $$ ' $$ FROM users -- ' => dollar",
          "SELECT $x$ ' $x$ FROM users -- ' => dollar",
          "SELECT 1 /*! , x FROM users */ => /*!",
          "SELECT 1 /*!50000 , x FROM users */ => /*!",
          "SELECT 1 /* /* */ , x FROM users -- */ => comment within a comment",
          "SELECT 1--1 => --",
          "SELECT a # ' \n FROM users -- ' => #",
          "SELECT a // ' \n FROM users -- ' => //",
          "SELECT a -- x\r FROM users\n FROM orders => carriage return",
          "SELECT x[ '] FROM users WHERE y = [' ] FROM orders => within brackets",
          "SELECT x[ /* ] FROM users WHERE y = [*/ ] FROM orders => within brackets",
          "SELECT * FROM users\u00a0x => U+00A0",
          "SELECT * FROM us\u200bers => U+200B",
          "SELECT * FROM users\u0000 => U+0000",
          "SELECT 'open => not closed",
          "SELECT 1 /* open => not closed");

  @ParameterizedTest
  @FieldSource("REFUSED")
  void refusesWhatCannotBeTold(String row) {
    int arrow = row.lastIndexOf(" =>");
    String sql = row.substring(0, arrow);
    String part = row.substring(arrow + 3).strip();

    NotUnderstoodException refusal =
        assertThrows(NotUnderstoodException.class, () -> READER.read(sql, HOME), sql);
    assertTrue(refusal.getMessage().contains(part), refusal.getMessage());
  }

  /** One that is not understood is not let through by the company of one that is. */
  @ParameterizedTest
  @ValueSource(strings = {"SELECT 1; CALL f()", "COMMIT; SELECT 1", "SELECT 1; SELECT cleanup()"})
  void refusesAllWhereOneIsRefused(String sql) {
    assertThrows(NotUnderstoodException.class, () -> READER.read(sql, HOME));
  }

  @Test
  void takesFunctionsThatAreTrusted() throws Exception {
    StatementReader reader =
        new StatementReader(Functions.standard().and("Haversine", "app.distance"));

    assertEquals(
        Set.of("places"),
        reader.read("SELECT haversine(a, b), APP.DISTANCE(a) FROM places", HOME).reads());
  }

  @Test
  void whereThereAreNoSchemasTheCatalogIsHome() throws Exception {
    TableNames names = TableNames.in("shop", null);

    assertEquals(Set.of("orders"), READER.read("SELECT * FROM shop.orders", names).reads());
    assertEquals(Set.of("log.orders"), READER.read("SELECT * FROM log.orders", names).reads());
  }

  /** What it remembers of one place says nothing of another. */
  @Test
  void aTextMeansOtherTablesElsewhere() throws Exception {
    String sql = "SELECT * FROM public.orders";

    assertEquals(Set.of("orders"), READER.read(sql, HOME).reads());
    assertSame(READER.read(sql, HOME), READER.read(sql, HOME));
    assertEquals(Set.of("public.orders"), READER.read(sql, TableNames.in("SHOP", "LOG")).reads());
  }

  @Test
  void tellsDefinitionsFromChanges() throws Exception {
    assertTrue(READER.read("DELETE FROM a; CREATE TABLE b (x int)", HOME).definition());
    assertTrue(READER.read("TRUNCATE TABLE a", HOME).definition());
    assertFalse(READER.read("DELETE FROM a; SELECT * FROM b", HOME).definition());
  }
}
