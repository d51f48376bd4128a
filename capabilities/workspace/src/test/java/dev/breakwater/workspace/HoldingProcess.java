package dev.breakwater.workspace;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process with a run that holds a root until it is killed. */
final class HoldingProcess {

  private HoldingProcess() {}

  public static void main(String[] arguments) {
    Workspace workspace = Workspace.at(Path.of(arguments[0]));
    PlannedTask task = PlannedTask.builder("task", HoldingProcess.class).writes("**").build();
    Run run = Engine.standard().begin(Plan.of("com.acme.Elsewhere", task));
    run.startVoid(
        task,
        step -> {
          step.open(workspace);
          System.out.println("held");
          new CountDownLatch(1).await();
        });
    run.await();
  }
}
