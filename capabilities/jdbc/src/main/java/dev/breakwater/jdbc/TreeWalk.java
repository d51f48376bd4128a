package dev.breakwater.jdbc;

import dev.breakwater.jdbc.NodeProperties.Property;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.WithItem;
import net.sf.jsqlparser.statement.update.Update;

/**
 * Walks the whole syntax tree of one statement for its tables. What is in doubt counts as more: a
 * table that a node holds counts as written unless it is known to be read there, and a node that is
 * not known is not understood.
 */
final class TreeWalk {

  /** Getters of a table that is read, whatever node has them. */
  private static final Set<String> READS =
      Set.of(
          "getFromItem", "getRightItem", "getUsingTable", "getUsingList", "getUsingFromItemList");

  /** Getters of a table that is only mentioned: it is in a {@code FROM} nearby. */
  private static final Set<String> MENTIONS =
      Set.of(
          "Column.getTable",
          "AllTableColumns.getTable",
          "ForUpdateClause.getTables",
          "ForUpdateClause.getFirstTable");

  private static final Set<String> LOCKED = Set.of("getForUpdateTable", "getForUpdateTables");

  private static final Set<String> NAMING =
      Set.of(
          "getName",
          "getNameParts",
          "getNamePartDelimiters",
          "getFullyQualifiedName",
          "getUnquotedName",
          "getDBLinkName",
          "getSchemaName",
          "getUnquotedSchemaName",
          "getDatabase",
          "getDatabaseName",
          "getUnquotedDatabaseName",
          "getCatalogName",
          "getUnquotedCatalogName",
          "getAlias");

  private final TableNames names;
  private final Functions functions;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> reads = new TreeSet<>();
  private final Set<String> writes = new TreeSet<>();
  private final Set<String> queries = new TreeSet<>();
  private final Set<String> aliases = new HashSet<>();
  private final Set<String> changed = new TreeSet<>();

  private TreeWalk(TableNames names, Functions functions) {
    this.names = names;
    this.functions = functions;
  }

  static TableUse of(Statement statement, TableNames names, Functions functions)
      throws NotUnderstoodException {
    TreeWalk walk = new TreeWalk(names, functions);
    walk.visit(statement, new Place(Set.of(), false));
    walk.checkTargets();
    return new TableUse(walk.reads, walk.writes, walk.queries, Definitions.isDefinition(statement));
  }

  /**
   * Where in the statement the walk is.
   *
   * @param queries the names of {@code WITH} that hide tables here
   * @param locking whether tables that are read here are locked, or perhaps written
   */
  private record Place(Set<String> queries, boolean locking) {

    Place with(String query) {
      Set<String> more = new HashSet<>(queries);
      more.add(query);
      return new Place(more, locking);
    }

    Place whereReadsLock(boolean lock) {
      return lock ? new Place(queries, true) : this;
    }
  }

  private void visit(Object node, Place place) throws NotUnderstoodException {
    if (isMereValue(node) || !seen.add(node)) {
      return;
    }
    KnownNodes.check(node);
    checkFunction(node);
    List<Property> properties = NodeProperties.of(node);
    Definitions.check(node, properties);
    Place inside = queries(properties, place.whereReadsLock(locks(node)));
    for (Property property : properties) {
      boolean start = property.is("Update", "getStartJoins");
      for (Object value : property.values()) {
        if (value instanceof Table table) {
          visit(table, node, property, inside.whereReadsLock(start));
        } else if (value instanceof Alias alias) {
          aliases.add(TableNames.local(alias.getName()));
        } else {
          visit(value, inside.whereReadsLock(start));
        }
      }
    }
  }

  private static boolean isMereValue(Object value) {
    return value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Character
        || value instanceof Enum
        || value instanceof Date;
  }

  private static boolean locks(Object node) {
    return node instanceof Select select
        && (select.getForMode() != null || select.getForUpdate() != null);
  }

  private void checkFunction(Object node) throws NotUnderstoodException {
    if (node instanceof Function function && function.getName() != null) {
      functions.check(function.getName());
    }
    if (node instanceof AnalyticExpression function) {
      functions.check(function.getName());
    }
  }

  /**
   * Visits the queries of a {@code WITH}, each of which sees those before it. One that is recursive
   * sees itself, too; another that has a table's name in it means the table.
   */
  private Place queries(List<Property> properties, Place place) throws NotUnderstoodException {
    Place inside = place;
    for (Property property : properties) {
      for (Object value : property.values()) {
        if (value instanceof WithItem<?> item) {
          String name = TableNames.local(item.getAliasName());
          queries.add(TableNames.unquoted(item.getAliasName()));
          visit(item, item.isRecursive() ? inside.with(name) : inside);
          inside = inside.with(name);
        }
      }
    }
    return inside;
  }

  private void visit(Table table, Object holder, Property property, Place place)
      throws NotUnderstoodException {
    if (MENTIONS.contains(property.owner() + "." + property.name())
        || LOCKED.contains(property.name())) {
      return;
    }
    for (Property part : NodeProperties.of(table)) {
      if (!NAMING.contains(part.name())) {
        throw new NotUnderstoodException(
            "the table " + table.getFullyQualifiedName() + " has a clause that is not supported");
      }
    }
    if (table.getAlias() != null) {
      aliases.add(TableNames.local(table.getAlias().getName()));
    }
    boolean query =
        table.getNameParts().size() == 1
            && place.queries().contains(TableNames.local(table.getName()));
    boolean read =
        READS.contains(property.name())
            || property.is("TableStatement", "getTable")
            || property.is("CreateTable", "getLikeTable");
    if (!read) {
      write(table, holder, query);
    } else if (!query) {
      (place.locking() ? writes : reads).add(names.of(table));
    }
  }

  private void write(Table table, Object holder, boolean query) throws NotUnderstoodException {
    if (query) {
      throw notATable(table.getName());
    }
    if (holder instanceof Update || holder instanceof Delete) {
      changed.add(TableNames.local(table.getName()));
    }
    writes.add(names.of(table));
  }

  /** Some databases take an alias for the table that is to be changed, and others do not. */
  private void checkTargets() throws NotUnderstoodException {
    for (String target : changed) {
      if (aliases.contains(target)) {
        throw notATable(target);
      }
    }
  }

  private static NotUnderstoodException notATable(String name) {
    return new NotUnderstoodException(
        name + " is the name of a query or an alias in it; change a table by its own name");
  }
}
