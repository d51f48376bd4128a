package dev.breakwater.runtime;

import java.util.function.Supplier;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/**
 * A task in a run, for the flight recorder: from its first attempt until it has come to its end.
 */
@Name("dev.breakwater.Task")
@Label("Task")
@Description("A task of a run, with all of its attempts and the waits between them")
@Category("Breakwater")
@StackTrace(false)
final class TaskEvent extends Event {

  @Label("Run")
  @Description("The number of the run, unique in this process")
  long run;

  @Label("Graph")
  @Nullable String graph;

  @Label("Task")
  @Nullable String task;

  @Label("Wave")
  int wave;

  @Label("Attempts")
  int attempts;

  @Label("Outcome")
  @Nullable String outcome;

  @Label("Waited on")
  @Description("Of the tasks that it had to wait for, the one that was done last")
  @Nullable String waitedOn;

  void end(long ofRun, String ofGraph, Supplier<TaskReport> of) {
    end();
    if (shouldCommit()) {
      TaskReport report = of.get();
      run = ofRun;
      graph = ofGraph;
      task = report.task();
      wave = report.wave();
      attempts = report.attempts();
      outcome = report.outcomeInWords();
      waitedOn = report.waitedOn().orElse(null);
      commit();
    }
  }
}
