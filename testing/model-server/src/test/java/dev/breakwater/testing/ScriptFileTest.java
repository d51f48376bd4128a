package dev.breakwater.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests scripts as JSON, and the server as a program. */
@Timeout(60)
class ScriptFileTest {

  private static final String SCRIPTS =
      """
      [
        {
          "when": "greeting",
          "steps": [
            {"fail": 429, "retryAfter": 2000},
            {"fail": 500},
            {"call": "write", "arguments": {"text": "hi"}, "delay": 500},
            {"call": "list"},
            {"text": "done", "eventDelay": 100, "usage": {"input": 10, "output": 2}},
            {"text": "incomplete", "breakOff": true}
          ]
        },
        {"steps": [{"text": "usual"}]}
      ]
      """;

  @TempDir Path folder;

  @Test
  void scriptsAreRead() {
    List<Script> scripts = ScriptFile.parse(SCRIPTS);
    assertEquals(List.of("greeting", "*"), scripts.stream().map(Script::name).toList());
    List<Step> steps = scripts.get(0).steps();
    assertEquals(new Content.Failure(429, Duration.ofSeconds(2)), steps.get(0).failure());
    assertEquals(new Content.Failure(500, null), steps.get(1).failure());
    assertEquals(new Content.ToolCall("write", Json.object("text", "hi")), steps.get(2).content());
    assertEquals(Duration.ofMillis(500), steps.get(2).delay());
    assertEquals(new Content.ToolCall("list", Json.object()), steps.get(3).content());
    assertEquals(new Usage(10, 2), steps.get(4).usage());
    assertEquals(Duration.ofMillis(100), steps.get(4).eventDelay());
    assertTrue(steps.get(5).breaksOff());
  }

  @Test
  void unknownStepIsRefused() {
    IllegalArgumentException failure =
        assertThrows(
            IllegalArgumentException.class,
            () -> ScriptFile.parse("[{\"steps\": [{\"say\": \"x\"}]}]"));
    assertEquals(
        "a step needs \"text\", \"call\" or \"fail\": {\"say\":\"x\"}", failure.getMessage());
  }

  @Test
  void programPrintsItsAddress() throws Exception {
    Path file = Files.writeString(folder.resolve("scripts.json"), SCRIPTS);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--port",
                "0",
                file.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(out.readLine() + "/v1/messages"))
              .POST(HttpRequest.BodyPublishers.ofString("{}"))
              .build();
      HttpResponse<String> response =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      assertEquals("usual", Wire.MESSAGES.text(Json.parse(response.body())));
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void wrongArgumentsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Main.main());
    assertThrows(IllegalArgumentException.class, () -> Main.main("--port", "1"));
  }
}
