package dev.breakwater.langchain4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.RunReport;
import dev.breakwater.runtime.TaskFailedException;
import dev.breakwater.runtime.TaskOutcome;
import dev.breakwater.testing.LoggedRequest;
import dev.breakwater.testing.ModelServer;
import dev.breakwater.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Prepares a project and a model server. */
@Timeout(60)
abstract class AgentsTestCase {

  static final Duration LONG = Duration.ofSeconds(30);

  final ModelServer server = ModelServer.start();
  Path root;
  Workspace workspace;

  @BeforeEach
  void prepare(@TempDir Path folder) throws IOException {
    root = folder.toRealPath();
    put("docs/a.md", "alpha beta\n");
    put("src/user/old.txt", "one\ntwo\none\n");
    put("secret.txt", "canary\n");
    workspace = Workspace.at(root);
  }

  @AfterEach
  void close() {
    server.close();
  }

  final void put(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  final String text(String path) throws IOException {
    return Files.readString(root.resolve(path));
  }

  /** {@return agents whose waits are short} */
  final Agents.Builder agents() {
    return quick(Agents.with(Models.openAi(server)));
  }

  static Agents.Builder quick(Agents.Builder agents) {
    return agents.backoff(Duration.ofMillis(20), Duration.ofMillis(100));
  }

  static Engine.Builder engine() {
    return Engine.builder().backoff(Duration.ofMillis(10), Duration.ofMillis(10));
  }

  final CompletableFuture<String> start(Agents agents, Body body) {
    return start(agents.on(engine()).build(), body);
  }

  final CompletableFuture<String> start(Engine engine, Body body) {
    return new OneCustomOrchestrator(engine).run(body, workspace);
  }

  static <T> T get(CompletableFuture<T> run) throws Exception {
    return run.get(LONG.toSeconds(), TimeUnit.SECONDS);
  }

  /** {@return the cause with which the task failed} */
  static Throwable failure(CompletableFuture<?> run) throws Exception {
    try {
      Object result = run.get(LONG.toSeconds(), TimeUnit.SECONDS);
      throw new AssertionError("no failure, but " + result);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TaskFailedException failed) {
        return failed.getCause();
      }
      return e.getCause();
    }
  }

  /** Waits for the end of a cancelled run. */
  static void awaitEnd(CompletableFuture<?> run) throws Exception {
    awaitEnd(run, "custom");
  }

  /** Waits for the end of a cancelled run. */
  static void awaitEnd(CompletableFuture<?> run, String task) throws Exception {
    long end = System.nanoTime() + LONG.toNanos();
    while (RunReport.of(run).isEmpty()) {
      assertTrue(System.nanoTime() < end, "the run does not end");
      Thread.sleep(10);
    }
    assertEquals(TaskOutcome.CANCELLED, report(run).task(task).outcome());
  }

  static RunReport report(CompletableFuture<?> run) {
    return RunReport.of(run).orElseThrow();
  }

  final LoggedRequest awaitRequest(int number) throws InterruptedException {
    return server.await(request -> request.number() == number, LONG);
  }

  /** {@return the results of tools that a chat completion request has sent, in order} */
  static List<String> toolResults(LoggedRequest request) {
    List<String> results = new ArrayList<>();
    for (JsonNode message : request.json().path("messages")) {
      if (message.path("role").asText().equals("tool")) {
        JsonNode content = message.path("content");
        results.add(content.isTextual() ? content.asText() : content.path(0).path("text").asText());
      }
    }
    return results;
  }

  /** {@return the tools that a chat completion request offers} */
  static List<JsonNode> tools(LoggedRequest request) {
    List<JsonNode> tools = new ArrayList<>();
    request.json().path("tools").forEach(tool -> tools.add(tool.path("function")));
    return tools;
  }

  /** An AI service within a class task. */
  interface Assistant {
    String chat(String prompt);
  }
}
