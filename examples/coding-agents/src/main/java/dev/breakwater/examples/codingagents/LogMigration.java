package dev.breakwater.examples.codingagents;

import dev.breakwater.From;
import dev.breakwater.TaskGraph;
import dev.breakwater.codingagents.AgentResult;
import dev.breakwater.codingagents.CodingAgent;
import dev.breakwater.workspace.Workspace;
import java.util.List;

/**
 * Three agents that see all sources, and each change the logging of one module, at the same time.
 * The last task reads everything, so it waits for all of them, and checks the merged files.
 */
@TaskGraph({Accounts.class, Billing.class, Shipping.class, CheckProject.class})
public interface LogMigration {

  /**
   * Runs the agents and the check.
   *
   * @param agent the agent, which each of the three tasks runs
   * @param workspace the project
   * @return the results of the agents and of the check
   */
  Outcome run(CodingAgent<?> agent, Workspace workspace);

  /**
   * The results of the tasks.
   *
   * @param accounts the result of the agent for {@code src/accounts}
   * @param billing the result of the agent for {@code src/billing}
   * @param shipping the result of the agent for {@code src/shipping}
   * @param problems the problems that the check has found in the merged files, sorted
   */
  record Outcome(
      @From(Accounts.class) AgentResult accounts,
      @From(Billing.class) AgentResult billing,
      @From(Shipping.class) AgentResult shipping,
      List<String> problems) {}
}
