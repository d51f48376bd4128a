package dev.breakwater.langchain4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.RunListener;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.testing.Script;
import dev.breakwater.testing.Step;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Tests the tools as a model sees them. */
final class ToolsTest extends AgentsTestCase {

  private CompletableFuture<String> run;

  /** Lets a model call tools, and returns their results. */
  private List<String> results(Step... calls) throws Exception {
    return results(agents().build(), calls);
  }

  private List<String> results(Agents agents, Step... calls) throws Exception {
    Step[] steps = java.util.Arrays.copyOf(calls, calls.length + 1);
    steps[calls.length] = Step.text("end");
    server.script(Script.of(steps));
    run =
        start(
            agents,
            (workspace, context) ->
                agents.service(Assistant.class, workspace).build().chat("Begin."));
    assertEquals("end", get(run));
    return toolResults(awaitRequest(steps.length));
  }

  private String result(String tool, String arguments) throws Exception {
    return results(Step.call(tool, arguments)).get(0);
  }

  @Test
  void reportsCallsAsProgress() throws Exception {
    server.script(
        Script.of(
            Step.call("read_file", "{\"path\": \"docs/a.md\"}"),
            Step.call("list_files", "{\"pattern\": \"src/**\"}"),
            Step.text("end")));
    Agents agents = agents().build();
    List<String> progress = new CopyOnWriteArrayList<>();
    Engine engine =
        agents
            .on(engine())
            .listener(
                new RunListener() {
                  @Override
                  public void progressed(TaskContext context, String message) {
                    progress.add(context.task() + ": " + message);
                  }
                })
            .build();
    run =
        start(
            engine,
            (workspace, context) ->
                agents.service(Assistant.class, workspace).build().chat("Begin."));
    assertEquals("end", get(run));
    assertEquals(List.of("custom: read docs/a.md", "custom: list src/**"), progress);
  }

  @Test
  void refusesUndeclaredAccessAndContinues() throws Exception {
    List<String> results =
        results(
            Step.call("read_file", "{\"path\": \"secret.txt\"}"),
            Step.call("write_file", "{\"path\": \"docs/a.md\", \"text\": \"x\"}"),
            Step.call("list_files", "{\"pattern\": \"lib/**\"}"),
            Step.call("delete_file", "{\"path\": \"../x\"}"),
            Step.call("write_file", "{\"path\": \"src/ok.txt\", \"text\": \"x\"}"));
    String end = " Continue without it and say in your answer what is left to do.";
    assertEquals(
        List.of(
            "refused: you may not read secret.txt. You may read: docs/**, src/**." + end,
            "refused: you may not write docs/a.md. You may write: src/**." + end,
            "refused: you may not list lib/**. You may read: docs/**, src/**." + end,
            "refused: you may not delete ../x. You may write: src/**." + end,
            "written"),
        results);
    assertEquals("x", text("src/ok.txt"));
    assertEquals("alpha beta\n", text("docs/a.md"));
    List<String> refusals = report(run).task("custom").refusals();
    assertEquals(4, refusals.size());
    assertTrue(refusals.get(0).contains("@Reads({\"docs/**\", \"secret.txt\"})"), refusals.get(0));
  }

  @Test
  void answersUnknownToolsAndWrongArguments() throws Exception {
    List<String> results =
        results(
            Step.call("format_disk", "{}"),
            Step.malformedCall("read_file", "{\"path\": \"docs"),
            Step.malformedCall("read_file", "[1]"),
            Step.call("read_file", "{}"),
            Step.call("read_file", "{\"path\": 7}"),
            Step.call("read_file", "{\"path\": \"docs/a.md\", \"from\": \"x\"}"),
            Step.call("list_files", "{\"pattern\": \"src/[a\"}"),
            Step.call("search_files", "{\"regex\": \"(a\"}"));
    assertEquals(
        "the tool format_disk does not exist: use one of the tools that you have", results.get(0));
    assertTrue(results.get(1).startsWith("the arguments are not valid JSON"), results.get(1));
    assertTrue(results.get(2).startsWith("the arguments must be one JSON object"), results.get(2));
    assertTrue(results.get(3).startsWith("the argument \"path\" is missing"), results.get(3));
    assertTrue(results.get(4).startsWith("the argument \"path\" must be a string"), results.get(4));
    assertTrue(results.get(5).contains("\"from\" must be an integer"), results.get(5));
    assertTrue(results.get(6).startsWith("the pattern is not valid"), results.get(6));
    assertTrue(results.get(7).startsWith("the regular expression is not valid"), results.get(7));
  }

  @Test
  void describesFilesThatCannotBeRead() throws Exception {
    Files.write(root.resolve("src/binary"), new byte[] {(byte) 0xff, 0, (byte) 0xfe});
    List<String> results =
        results(
            Step.call("read_file", "{\"path\": \"src/missing.txt\"}"),
            Step.call("read_file", "{\"path\": \"src/binary\"}"),
            Step.call("edit_file", "{\"path\": \"src/missing\", \"old\": \"a\", \"new\": \"b\"}"),
            Step.call("delete_file", "{\"path\": \"src/missing\"}"),
            Step.call("search_files", "{\"regex\": \"alpha\"}"));
    assertEquals(
        "cannot read src/missing.txt: the file does not exist; list_files shows the files",
        results.get(0));
    assertEquals("cannot read src/binary: it is not UTF-8 text", results.get(1));
    assertTrue(
        results.get(2).startsWith("cannot edit src/missing: the file does not exist"),
        results.get(2));
    assertEquals("the file src/missing does not exist", results.get(3));
    assertEquals("docs/a.md:1: alpha beta\n1 files are not UTF-8 text\n", results.get(4));
  }

  @Test
  void editsTextThatOccursOnce() throws Exception {
    String path = "{\"path\": \"src/user/old.txt\", ";
    List<String> results =
        results(
            Step.call("edit_file", path + "\"old\": \"one\", \"new\": \"1\"}"),
            Step.call("edit_file", path + "\"old\": \"three\", \"new\": \"3\"}"),
            Step.call("edit_file", path + "\"old\": \"\", \"new\": \"3\"}"),
            Step.call("edit_file", path + "\"old\": \"two\\none\", \"new\": \"2\"}"));
    assertTrue(results.get(0).contains("contains the text of \"old\" 2 times"), results.get(0));
    assertTrue(results.get(1).contains("does not contain the text"), results.get(1));
    assertTrue(results.get(2).contains("is empty"), results.get(2));
    assertEquals("edited", results.get(3));
    assertEquals("one\n2\n", text("src/user/old.txt"));
  }

  @Test
  void readsLinesListsAndDeletes() throws Exception {
    String path = "{\"path\": \"src/user/old.txt\"";
    List<String> results =
        results(
            Step.call("read_file", path + "}"),
            Step.call("read_file", path + ", \"from\": 2, \"to\": 2}"),
            Step.call("read_file", path + ", \"from\": 9}"),
            Step.call("list_files", "{\"pattern\": \"**\"}"),
            Step.call("delete_file", path + "}"),
            Step.call("list_files", "{\"pattern\": \"src/**\"}"));
    assertEquals("one\ntwo\none\n", results.get(0));
    assertEquals("lines 2 to 2 of 3:\ntwo\n", results.get(1));
    assertEquals("src/user/old.txt has 3 lines, and line 9 does not exist", results.get(2));
    assertEquals("docs/a.md\nsrc/user/old.txt\n", results.get(3));
    assertEquals("deleted", results.get(4));
    assertEquals("no file matches", results.get(5));
  }

  @Test
  void limitsOutputs() throws Exception {
    put("src/long.txt", "some line of text\n".repeat(10_000));
    put("src/wide.txt", "x".repeat(100_000));
    for (int file = 0; file < 400; file++) {
      put("src/many/" + "name".repeat(20) + file + ".txt", "some line\n");
    }
    List<String> results =
        results(
            Step.call("read_file", "{\"path\": \"src/long.txt\"}"),
            Step.call("read_file", "{\"path\": \"src/wide.txt\"}"),
            Step.call("list_files", "{\"pattern\": \"**\"}"),
            Step.call("search_files", "{\"regex\": \"line\"}"));
    assertTrue(results.get(0).contains("more lines are cut here: read on from line "));
    assertTrue(results.get(1).contains("… 60,000 more characters are cut here"));
    assertTrue(results.get(2).contains("more files are cut here: use a narrower pattern"));
    assertTrue(results.get(3).contains("further matches are cut here"));
    results.forEach(result -> assertTrue(result.length() < 41_000, "" + result.length()));
  }

  @Test
  void endsSearchesThatTakeTooLong() throws Exception {
    put("src/bomb.txt", "a".repeat(50) + "!\n");
    String result = result("search_files", "{\"regex\": \"(a+)+\\\\1b\"}");
    assertTrue(result.contains("took longer than 5 seconds"), result);
  }

  @Test
  void reportsExpressionsThatAreTooComplex() throws Exception {
    put("src/deep.txt", "ab".repeat(50_000));
    String result = result("search_files", "{\"regex\": \"(a|b|ab)*c\"}");
    assertTrue(result.contains("use a simpler"), result);
  }

  @Test
  void runsOnlyNamedPrograms() throws Exception {
    Agents agents = agents().commands("cat", "touch", "missing-program").build();
    List<String> results =
        results(
            agents,
            Step.call("run_program", "{\"program\": \"cat\", \"arguments\": [\"docs/a.md\"]}"),
            Step.call("run_program", "{\"program\": \"sh\", \"arguments\": []}"),
            Step.call("run_program", "{\"program\": \"cat\", \"arguments\": \"x\"}"),
            Step.call("run_program", "{\"program\": \"missing-program\", \"arguments\": []}"),
            Step.call("run_program", "{\"program\": \"cat\", \"arguments\": [\"nothing\"]}"));
    assertEquals("exit code 0\noutput:\nalpha beta", results.get(0));
    assertEquals("you may not run sh: you may run cat, touch, missing-program", results.get(1));
    assertTrue(results.get(2).contains("must be an array of strings"), results.get(2));
    assertTrue(results.get(3).contains("missing-program"), results.get(3));
    assertTrue(results.get(4).startsWith("exit code 1\nerrors:\n"), results.get(4));
    var tools = tools(awaitRequest(1));
    assertEquals(7, tools.size());
    assertEquals("run_program", tools.get(6).path("name").asText());
  }

  @Test
  void tellsTheModelOfUndeclaredChangesOfPrograms() throws Exception {
    Agents agents = agents().commands("touch", "rm").build();
    List<String> results =
        results(
            agents,
            Step.call("run_program", "{\"program\": \"touch\", \"arguments\": [\"lib.txt\"]}"),
            Step.call("run_program", "{\"program\": \"rm\", \"arguments\": [\"lib.txt\"]}"));
    assertTrue(results.get(0).contains("changed 1 files that you may not write"), results.get(0));
    assertEquals("exit code 0", results.get(1));
  }
}
