package dev.breakwater.processor.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The four steps of {@code docs/recording.md}, as the page has them. */
@Timeout(60)
class RecordingPageTest {

  private static final String CALLER =
      """
      import java.nio.file.Path;

      public final class Caller {

        public static void record(Path root) {
          Record.record(question -> question.split(" ")[0], root);
        }

        public static void run(Path root) {
          new HandbookOrchestrator()
              .run(question -> question.split(" ")[0], dev.breakwater.workspace.Workspace.at(root))
              .join();
        }
      }
      """;

  /** What is to stand on a class, as it is printed. */
  private static final Pattern SUGGESTED = Pattern.compile("// on (\\w+) \\(.+\\)\n((?:.+\n)+)");

  @TempDir Path folder;

  private final Map<String, String> sources = new LinkedHashMap<>();
  private String page = "";
  private Path root = Path.of("");

  @BeforeEach
  void read() throws IOException {
    page = Files.readString(Path.of("..", "docs", "recording.md"));
    sources.putAll(Markdown.sources(page));
    sources.put("Caller.java", CALLER);
    root = Files.createDirectories(folder.resolve("root"));
    Files.createDirectory(root.resolve("docs"));
    Files.writeString(root.resolve("docs/plan.md"), "plan");
  }

  @Test
  void everyExampleIsAFile() {
    assertEquals(page.split("```java\n", -1).length - 1, sources.size() - 1);
    assertEquals(List.of("-Abreakwater.UndeclaredAccess=ignore"), Markdown.options(page));
  }

  @Test
  void withoutTheOptionEveryTaskIsAnError() throws IOException {
    String printed = compile("refused", sources, List.of());

    assertTrue(printed.contains("4 errors"), printed);
    assertEquals(5, printed.split("error: \\[UndeclaredAccess]", -1).length, printed);
  }

  @Test
  void itPrintsWhatThePageShowsAndTheLinesCompileAndRun() throws Exception {
    assertEquals("", compile("recorded", sources, Markdown.options(page)));
    String lines = record("recorded");
    assertEquals(Markdown.output(page).orElseThrow(), lines);

    assertEquals("", compile("declared", withDeclarations(lines), List.of()));
    String plan = Files.readString(folder.resolve("declared/META-INF/breakwater/Handbook.json"));
    assertTrue(
        plan.replaceAll("\\s+", "")
            .contains("\"waves\":[[\"outline\"],[\"guide\",\"reference\"],[\"links\"]]"),
        plan);
    call("declared", "run");
  }

  private Map<String, String> withDeclarations(String lines) {
    String declared = sources.get("Handbook.java");
    Matcher suggested = SUGGESTED.matcher(lines);
    int count = 0;
    while (suggested.find()) {
      String head = "@Task\nfinal class " + suggested.group(1) + " {";
      assertTrue(declared.contains(head), head);
      declared = declared.replace(head, suggested.group(2) + head);
      count++;
    }
    assertEquals(4, count);
    Map<String, String> all = new LinkedHashMap<>(sources);
    all.put(
        "Handbook.java",
        "import dev.breakwater.Reads;\nimport dev.breakwater.Writes;\n" + declared);
    return all;
  }

  private String compile(String into, Map<String, String> files, List<String> options)
      throws IOException {
    return Javac.print(Files.createDirectory(folder.resolve(into)), files, options);
  }

  private String record(String from) throws Exception {
    PrintStream console = System.out;
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
    try {
      call(from, "record");
    } finally {
      System.setOut(console);
    }
    return heard.toString(StandardCharsets.UTF_8);
  }

  private void call(String from, String method) throws Exception {
    URL[] classes = {new File(folder.resolve(from).toString()).toURI().toURL()};
    try (URLClassLoader loader =
        new URLClassLoader(classes, RecordingPageTest.class.getClassLoader())) {
      Object unused = loader.loadClass("Caller").getMethod(method, Path.class).invoke(null, root);
    }
  }
}
