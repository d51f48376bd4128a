package dev.breakwater.examples.springagents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.RunReport;
import dev.breakwater.testing.ModelServer;
import dev.breakwater.testing.Script;
import dev.breakwater.testing.Step;
import dev.breakwater.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@Timeout(60)
class SpringAgentsTest {

  @Test
  void theHandbookIsWritten() throws Exception {
    Path root = Main.project();
    List<RunReport> reports = new ArrayList<>();
    try (ModelServer server = ScriptedModel.start()) {
      Handbook.Answers answers = Main.run(Main.scripted(server), root, reports::add);

      assertEquals("The glossary still needs the term parcel.", answers.shipping());
      assertEquals(10, server.requests().size());
    }
    assertEquals(
        "Invoice: a request to pay.\n", Files.readString(root.resolve("docs/glossary.md")));
    assertEquals("We send an invoice.\n", Files.readString(root.resolve("docs/billing.md")));
    assertEquals("We send a parcel.\n", Files.readString(root.resolve("docs/shipping.md")));
    RunReport report = reports.get(0);
    assertEquals(1, report.task("glossary").wave());
    assertEquals(2, report.task("shipping-guide").wave());
    List<String> refusals = report.task("shipping-guide").refusals();
    assertEquals(1, refusals.size());
    assertTrue(refusals.get(0).contains("docs/glossary.md"), refusals.get(0));
    assertEquals(List.of(), report.task("billing-guide").refusals());
    assertEquals(120 * 9, report.notes().numbers().get("tokens"));
  }

  @Test
  void aCancelledRunPublishesNothingMore() throws Exception {
    Path root = Main.project();
    List<RunReport> reports = new CopyOnWriteArrayList<>();
    try (ModelServer server = ModelServer.start()) {
      server.script(Script.of(Step.text("late").delay(Duration.ofSeconds(3))));
      try (AnnotationConfigApplicationContext context =
          Main.context(Main.scripted(server), reports::add)) {
        CompletableFuture<Handbook.Answers> run =
            context.getBean(Handbook.class).run(Workspace.at(root));
        server.await(request -> true, Duration.ofSeconds(30));
        long cancelled = System.nanoTime();
        assertTrue(run.cancel(true));
        while (reports.isEmpty()) {
          Thread.sleep(10);
        }
        // How long it takes depends on the HTTP client and the JDK: see docs/spring.md.
        System.out.printf(
            "cancelled after %d ms on JDK %s: %s%n",
            Duration.ofNanos(System.nanoTime() - cancelled).toMillis(),
            Runtime.version().feature(),
            reports.get(0).task("glossary"));
      }
    }
    assertTrue(Files.notExists(root.resolve("docs")));
    assertEquals("skipped", reports.get(0).task("billing-guide").outcome().toString());
  }
}
