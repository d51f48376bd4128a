/**
 * The JDBC capability: a {@link dev.breakwater.jdbc.Database} lets each task of a graph read and
 * write the tables that it declares, in a transaction for each attempt, and no other.
 */
@NullMarked
package dev.breakwater.jdbc;

import org.jspecify.annotations.NullMarked;
