package dev.breakwater.jdbc.page;

import dev.breakwater.jdbc.Database;
import javax.sql.DataSource;

final class Application {

  static String night(DataSource pool) {
    return new NightlyOrchestrator().run(Database.of(pool));
  }
}
