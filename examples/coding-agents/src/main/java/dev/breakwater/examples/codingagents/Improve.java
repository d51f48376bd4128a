package dev.breakwater.examples.codingagents;

import dev.breakwater.From;
import dev.breakwater.TaskGraph;
import dev.breakwater.workspace.Workspace;

/** Three agents in parallel, and a check of their merged work. */
@TaskGraph({Describe.class, WriteTests.class, WriteCheck.class, Check.class})
interface Improve {

  Outcome run(Agent agent, Workspace workspace);

  /** The answers of the agents, and the output of the tests. */
  record Outcome(
      @From(Describe.class) String docs,
      @From(WriteTests.class) String tests,
      @From(WriteCheck.class) String script,
      @From(Check.class) String check) {}
}
