package dev.breakwater.langchain4j;

import dev.breakwater.runtime.AttemptInterceptor;
import dev.breakwater.runtime.RunListener;
import dev.breakwater.runtime.RunReport;
import dev.breakwater.runtime.TaskContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Makes each attempt known to its thread, and keeps the budgets of runs until these end. */
final class Attempts implements AttemptInterceptor, RunListener {

  private final AgentSettings settings;
  private final Map<Long, RunBudget> budgets = new ConcurrentHashMap<>();

  @SuppressWarnings("ThreadLocalUsage") // One for each Agents; removed after each attempt.
  private final ThreadLocal<@Nullable TaskAttempt> current = new ThreadLocal<>();

  Attempts(AgentSettings settings) {
    this.settings = settings;
  }

  @Override
  public void around(TaskContext context, Call call) throws Throwable {
    RunBudget budget = budgets.computeIfAbsent(context.run(), run -> new RunBudget(settings));
    TaskAttempt attempt = new TaskAttempt(context, budget);
    TaskAttempt outer = current.get();
    current.set(attempt);
    LogContext outerLog = LogContext.of(context);
    try {
      call.proceed();
    } catch (Throwable failure) {
      attempt.threads().interrupt();
      throw failure;
    } finally {
      attempt.threads().leave();
      outerLog.restore();
      restore(outer);
    }
  }

  /** {@return an executor whose threads work for the attempt of this thread} */
  Executor executor() {
    TaskAttempt attempt = current("executor()");
    return work -> {
      Thread thread =
          new Thread(
              () -> assist(attempt, work), "breakwater-" + attempt.context().task() + "-tool");
      thread.setDaemon(true);
      thread.start();
    };
  }

  /** Always runs the work, since a future may depend on its end. The watch interrupts it soon. */
  private void assist(TaskAttempt attempt, Runnable work) {
    current.set(attempt);
    LogContext unused = LogContext.of(attempt.context());
    attempt.threads().enter();
    try {
      work.run();
    } finally {
      attempt.threads().exit();
    }
  }

  private void restore(@Nullable TaskAttempt outer) {
    if (outer == null) {
      current.remove();
    } else {
      current.set(outer);
    }
  }

  @Override
  public void runFinished(RunReport report) {
    budgets.remove(report.run());
  }

  /** {@return the number of runs whose budgets are kept} */
  int runs() {
    return budgets.size();
  }

  /** {@return the attempt that this thread runs} */
  TaskAttempt current(String caller) {
    TaskAttempt attempt = current.get();
    if (attempt == null) {
      throw new IllegalStateException(
          caller
              + " is for tasks, in the thread that runs them: build the engine with"
              + " agents.on(Engine.builder()), and call it in the task");
    }
    return attempt;
  }
}
