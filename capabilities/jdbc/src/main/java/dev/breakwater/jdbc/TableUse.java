package dev.breakwater.jdbc;

import java.util.Set;

/**
 * What statements do to tables, by the names that the tables have as resources.
 *
 * @param reads the tables that are read, also those that are written as well
 * @param writes the tables that are written, locked, made or altered
 * @param queries the names of the queries in {@code WITH}, without quotes
 * @param definition whether a statement defines data, such as {@code CREATE TABLE}, which many
 *     databases cannot undo
 */
record TableUse(Set<String> reads, Set<String> writes, Set<String> queries, boolean definition) {}
