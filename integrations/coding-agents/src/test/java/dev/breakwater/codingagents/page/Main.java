package dev.breakwater.codingagents.page;

import dev.breakwater.TaskGraph;
import dev.breakwater.codingagents.ClaudeCode;
import dev.breakwater.codingagents.CodingAgent;
import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.RunListener;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Workspace;
import java.nio.file.Path;

final class Main {

  @TaskGraph({WriteDocs.class, WriteTests.class})
  interface Improve {
    Outcome run(Workspace workspace);

    record Outcome(String docs, WriteTests.Report tests) {}
  }

  public static void main(String... arguments) {
    System.out.println(improve(ClaudeCode.agent().maxTurns(60), Path.of(arguments[0])));
  }

  static Improve.Outcome improve(CodingAgent<?> agent, Path root) {
    Engine engine =
        Engine.builder()
            .budget("cost.usd", 5)
            .listener(
                new RunListener() {
                  @Override
                  public void progressed(TaskContext context, String message) {
                    System.out.println(context.task() + ": " + message);
                  }
                })
            .onReport(System.out::println)
            .build();
    Main_ImproveOrchestrator.Tasks tasks =
        new Main_ImproveOrchestrator.Tasks() {
          @Override
          public WriteDocs writeDocs() {
            return new WriteDocs(agent);
          }

          @Override
          public WriteTests writeTests() {
            return new WriteTests(agent);
          }
        };
    return new Main_ImproveOrchestrator(tasks, engine).run(Workspace.at(root));
  }
}
