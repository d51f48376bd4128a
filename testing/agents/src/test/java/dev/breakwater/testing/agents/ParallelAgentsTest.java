package dev.breakwater.testing.agents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.testing.LoggedRequest;
import dev.breakwater.testing.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Runs three agents at the same time. */
class ParallelAgentsTest extends AgentTestCase {

  private final CountDownLatch workers = new CountDownLatch(3);

  @Test
  void changesOfAllAgentsArePublished() throws Exception {
    Map<String, Job> jobs =
        Map.of(
            "first", worker(Agent.CLAUDE, "first"),
            "second", worker(Agent.CODEX, "second"),
            "third", worker(Agent.CLAUDE, "third"));
    new ThreeAgentsOrchestrator().run(new Jobs(jobs), project.workspace()).get();

    Map<String, String> expected = Project.initialFiles();
    for (String task : jobs.keySet()) {
      expected.put("src/" + task + "/who.txt", "worker-" + task + "\n");
      String diff = lastRequest("worker-" + task);
      assertTrue(diff.contains("-nobody"), diff);
      assertTrue(diff.contains("+worker-" + task), diff);
    }
    assertEquals(expected, project.files());
  }

  private Job worker(Agent agent, String task) {
    String name = "worker-" + task;
    List<Step> steps = new ArrayList<>();
    steps.addAll(agent.edit(project.file("src/" + task + "/who.txt"), "nobody", name));
    steps.add(agent.shell("git diff; git status --short"));
    steps.add(Step.text("Done.").before(this::meetOthers));
    return job(agent(agent, name, steps), name);
  }

  /** Waits until each agent has done its work, which requires that all of them run now. */
  private void meetOthers() throws InterruptedException {
    workers.countDown();
    if (!workers.await(LONG.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("the agents do not run in parallel");
    }
  }

  private String lastRequest(String marker) {
    List<LoggedRequest> requests = server.requests(marker);
    return requests.get(requests.size() - 1).body();
  }
}
