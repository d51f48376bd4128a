package dev.breakwater.langchain4j;

import dev.breakwater.runtime.TaskContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The keys {@code breakwater.run} and {@code breakwater.task} of the log in the current thread. */
final class LogContext {

  private static final String RUN = "breakwater.run";
  private static final String TASK = "breakwater.task";

  private final @Nullable String run;
  private final @Nullable String task;

  private LogContext(@Nullable String run, @Nullable String task) {
    this.run = run;
    this.task = task;
  }

  /** Sets the keys. The result restores their former values. */
  static LogContext of(TaskContext context) {
    LogContext former = new LogContext(MDC.get(RUN), MDC.get(TASK));
    MDC.put(RUN, Long.toString(context.run()));
    MDC.put(TASK, context.task());
    return former;
  }

  void restore() {
    put(RUN, run);
    put(TASK, task);
  }

  private static void put(String key, @Nullable String value) {
    if (value == null) {
      MDC.remove(key);
    } else {
      MDC.put(key, value);
    }
  }
}
