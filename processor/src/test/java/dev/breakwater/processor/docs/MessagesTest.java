package dev.breakwater.processor.docs;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.breakwater.message.Fix;
import dev.breakwater.message.Message;
import dev.breakwater.message.Template;
import dev.breakwater.plan.AccessMatrix;
import dev.breakwater.plan.OrderProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every message, as javac prints it, in one file for readers: {@code golden/messages.txt}. The
 * sources are those of the pages of {@code docs/errors}, and those of {@code messages.txt}.
 *
 * <p>{@code -Dbreakwater.golden=update} rewrites the file.
 */
class MessagesTest {

  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final Path GOLDEN = RESOURCES.resolve(Path.of("golden", "messages.txt"));
  private static final Path CATALOGUE = RESOURCES.resolve(Path.of("messages", "catalogue.txt"));

  private static final Pattern BEGIN =
      Pattern.compile("(?:\\S+:\\d+: )?(?:error|warning): \\[[A-Z]\\w+] .*");
  private static final Pattern END =
      Pattern.compile("\\S+:\\d+: (error|warning): .*|(error|warning): .*|\\d+ (error|warning)s?");

  @TempDir Path folder;

  private final Set<String> messages = new LinkedHashSet<>();
  private int compiled;

  @Test
  void areTheOnesThatAHumanHasRead() throws IOException {
    StringBuilder text = new StringBuilder();
    for (String id : ErrorPage.ids()) {
      messages.clear();
      for (ErrorPage.Example example : ErrorPage.read(id).examples()) {
        compile(
            example.sources(),
            id.equals("AuxiliaryClass")
                ? List.of("-Abreakwater.AuxiliaryClass=warn")
                : example.options());
      }
      for (ErrorTable.Row row : ErrorTable.rows(ErrorPage.read(id).text())) {
        if (!row.sources().isEmpty()) {
          compile(row.sources(), List.of());
        }
      }
      append(text, id);
    }
    messages.clear();
    for (String entry : Files.readString(CATALOGUE).split("(?m)^=== .*\n")) {
      if (!entry.isBlank()) {
        compileEntry(entry);
      }
    }
    append(text, "Others");
    messages.clear();
    plannerMessages();
    append(text, "The planner's own");
    appendUnreached(text);

    if ("update".equals(System.getProperty("breakwater.golden"))) {
      Files.writeString(GOLDEN, text);
    }
    assertEquals(Files.readString(GOLDEN), text.toString());
  }

  private void append(StringBuilder text, String title) {
    text.append("=== ").append(title).append("\n\n");
    messages.forEach(message -> text.append(message).append('\n'));
  }

  private void compileEntry(String entry) throws IOException {
    Map<String, String> sources = new LinkedHashMap<>();
    List<String> options = new ArrayList<>();
    for (String part : entry.split("(?m)^--- ")) {
      int line = part.indexOf('\n');
      String head = line < 0 ? part : part.substring(0, line);
      if (head.startsWith("-A")) {
        options.add(head);
      } else if (!head.isBlank()) {
        sources.put(
            head,
            part.substring(line + 1)
                .replaceFirst(
                    "(?m)^(?!package)",
                    "import dev.breakwater.*; import dev.breakwater.workspace.*;"
                        + " import java.util.concurrent.*;\n"));
      }
    }
    compile(sources, options);
  }

  private void compile(Map<String, String> sources, List<String> options) throws IOException {
    Path fresh = Files.createDirectory(folder.resolve(Integer.toString(compiled++)));
    StringBuilder message = null;
    for (String line : Javac.print(fresh, sources, options).lines().toList()) {
      if (BEGIN.matcher(line).matches()) {
        finish(message);
        message = new StringBuilder();
      } else if (END.matcher(line).matches()) {
        finish(message);
        message = null;
      }
      if (message != null) {
        message.append(line).append('\n');
      }
    }
    finish(message);
  }

  private void finish(StringBuilder message) {
    if (message != null) {
      messages.add(message.toString());
    }
  }

  private void plannerMessages() {
    AccessMatrix.Builder matrix = AccessMatrix.builder();
    matrix.task("one").writes("src/a.ts", "table:users").after("none");
    matrix.task("two").writes("src/*.ts");
    matrix.task("three").writes("table:*");
    matrix.task("three").reads("b/*").writes("a").after("three");
    matrix.task("five").reads("a").writes("b/c", "docs");
    matrix.task("six").reads("docs/api.md").writes("x").after("seven");
    matrix.task("seven").reads("x").after("six");
    for (OrderProblem problem : matrix.build().plan().problems()) {
      messages.add(problem.message() + "\n");
    }
  }

  /** Sentences that need another compiler, class path or build, or a fault of the processor. */
  private void appendUnreached(StringBuilder text) {
    String reached = text.toString();
    Set<String> unreached = new TreeSet<>();
    Stream.concat(Stream.of(Message.values()), Stream.of(Fix.values()))
        .filter(template -> !matcher(template).matcher(reached).find())
        .forEach(template -> unreached.add(template.template()));
    text.append("=== Not reached by these compiles\n\n");
    unreached.forEach(template -> text.append(template).append('\n'));
  }

  private static Pattern matcher(Template template) {
    return Pattern.compile(
        Stream.of(template.template().split("%s", -1)).map(Pattern::quote).collect(joining(".+?")));
  }
}
