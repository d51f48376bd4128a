package dev.breakwater.examples.agents;

import dev.breakwater.runtime.RunListener;
import dev.breakwater.runtime.RunReport;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.runtime.TaskReport;
import java.io.PrintStream;

/** Prints the start and the end of each task, and the report of the run. */
record Progress(PrintStream out) implements RunListener {

  @Override
  public void attemptStarted(TaskContext attempt) {
    out.println(attempt + " starts");
  }

  @Override
  public void taskFinished(long run, TaskReport task) {
    out.println(task.task() + " " + task.outcome());
  }

  @Override
  public void runFinished(RunReport report) {
    out.println("\n" + report);
    report.tasks().stream()
        .flatMap(task -> task.refusals().stream())
        .forEach(refusal -> out.println("refused: " + refusal));
  }
}
