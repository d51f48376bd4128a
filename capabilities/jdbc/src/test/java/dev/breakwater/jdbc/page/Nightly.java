package dev.breakwater.jdbc.page;

import dev.breakwater.TaskGraph;
import dev.breakwater.jdbc.Database;

@TaskGraph({Invoices.class, Reminders.class, Summary.class})
interface Nightly {
  String run(Database database);
}
