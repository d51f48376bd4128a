package dev.breakwater.jdbc;

import dev.breakwater.TaskGraph;

/** Two tasks at the same time, and one after them, in one database. */
@TaskGraph({PlaceOrder.class, CountStock.class, Report.class})
interface Shop {

  Outcome run(PlaceOrder.Deed deed, Database database);

  record Outcome(int orders, String report) {}
}
