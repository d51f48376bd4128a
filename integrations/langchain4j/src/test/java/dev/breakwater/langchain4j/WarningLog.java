package dev.breakwater.langchain4j;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Collects the warnings of this module. */
final class WarningLog extends Handler implements AutoCloseable {

  private static final Logger LOGGER = Logger.getLogger(Agents.class.getName());

  private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());

  WarningLog() {
    LOGGER.addHandler(this);
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  @Override
  public void publish(LogRecord line) {
    if (line.getLevel() == Level.WARNING) {
      warnings.add(new SimpleFormatter().formatMessage(line));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    LOGGER.removeHandler(this);
  }
}
