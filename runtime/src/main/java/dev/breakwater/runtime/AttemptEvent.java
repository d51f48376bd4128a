package dev.breakwater.runtime;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** One attempt of a task, for the flight recorder. */
@Name("dev.breakwater.Attempt")
@Label("Attempt")
@Description("One attempt of a task, until what it leased is committed or rolled back")
@Category("Breakwater")
@StackTrace(false)
final class AttemptEvent extends Event {

  @Label("Run")
  @Description("The number of the run, unique in this process")
  long run;

  @Label("Graph")
  @Nullable String graph;

  @Label("Task")
  @Nullable String task;

  @Label("Attempt")
  int attempt;

  @Label("Failure")
  @Description("What it threw or was stopped by; null if it succeeded")
  @Nullable String failure;

  void end(TaskContext of, @Nullable Throwable thrown) {
    end();
    if (shouldCommit()) {
      run = of.run();
      graph = of.graph();
      task = of.task();
      attempt = of.attempt();
      failure = thrown == null ? null : thrown.toString();
      commit();
    }
  }
}
