/**
 * A database as a capability: each attempt of a task gets a connection with a transaction of its
 * own, which refuses statements on tables that the task does not declare.
 */
module dev.breakwater.jdbc {
  requires transitive dev.breakwater.runtime;
  requires transitive java.sql;
  requires net.sf.jsqlparser;
  requires static org.jspecify;

  exports dev.breakwater.jdbc;
}
