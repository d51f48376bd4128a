package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Plan;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** A run, for the flight recorder. */
@Name("dev.breakwater.Run")
@Label("Run")
@Description("A run of a task graph")
@Category("Breakwater")
@StackTrace(false)
final class RunEvent extends Event {

  @Label("Run")
  @Description("The number of the run, unique in this process")
  long run;

  @Label("Graph")
  @Nullable String graph;

  @Label("Tasks")
  int tasks;

  @Label("Failure")
  @Description("What the run failed with; null if it succeeded")
  @Nullable String failure;

  void end(long ofRun, Plan plan, @Nullable RuntimeException outcome) {
    end();
    if (shouldCommit()) {
      run = ofRun;
      graph = plan.graph();
      tasks = plan.tasks().size();
      failure = outcome == null ? null : outcome.getMessage();
      commit();
    }
  }
}
