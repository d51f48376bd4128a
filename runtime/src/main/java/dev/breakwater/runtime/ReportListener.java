package dev.breakwater.runtime;

import java.util.function.Consumer;

/**
 * Passes on the report of each run.
 *
 * @param consumer takes the reports
 */
record ReportListener(Consumer<? super RunReport> consumer) implements RunListener {

  @Override
  public void runFinished(RunReport report) {
    consumer.accept(report);
  }
}
