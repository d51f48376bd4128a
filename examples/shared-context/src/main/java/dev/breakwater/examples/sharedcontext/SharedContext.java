package dev.breakwater.examples.sharedcontext;

import dev.breakwater.TaskGraph;
import dev.breakwater.workspace.Workspace;
import java.util.List;

/**
 * Four agents that all look at the whole source tree, and each change their own part of it. They
 * run in one wave: a snapshot waits for nobody. The last task reads everything, so it runs after
 * them, and checks whether their changes fit together.
 */
@TaskGraph({AuthModule.class, UserService.class, Gateway.class, Handbook.class, CheckCalls.class})
public interface SharedContext {

  /**
   * Runs the agents and the check.
   *
   * @param pace delays the agents, so that each run has another timing
   * @param workspace the project
   * @return the calls of functions that do not exist, sorted
   */
  List<String> run(Pace pace, Workspace workspace);
}
